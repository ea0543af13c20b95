package dev.athanor.orm.trio;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** An engineer, who knows a language. */
@Entity(table = "concrete_engineer")
@Polymorphic(concrete = true)
class ConcreteEngineer extends ConcreteEmployee {

    @Column(length = 20)
    private String language;

    ConcreteEngineer(String name, ConcreteCompany company, String language) {
        super(name, company);
        this.language = language;
    }

    String language() {
        return language;
    }
}
