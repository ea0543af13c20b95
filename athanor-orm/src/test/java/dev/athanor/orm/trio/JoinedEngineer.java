package dev.athanor.orm.trio;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** An engineer, who knows a language. */
@Entity(table = "joined_engineer")
@Polymorphic(identity = "engineer")
class JoinedEngineer extends JoinedEmployee {

    @Column(length = 20)
    private String language;

    JoinedEngineer(String name, JoinedCompany company, String language) {
        super(name, company);
        this.language = language;
    }

    String language() {
        return language;
    }
}
