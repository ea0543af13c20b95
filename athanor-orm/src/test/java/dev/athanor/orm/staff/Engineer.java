package dev.athanor.orm.staff;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** An employee with a table of its own. */
@Entity(table = "engineer")
@Polymorphic(identity = "engineer")
public class Engineer extends Employee {

    @Column(length = 20)
    private String language;

    public Engineer(String name, String language) {
        super(name);
        this.language = language;
    }

    public String language() {
        return language;
    }

    public void language(String newLanguage) {
        this.language = newLanguage;
    }
}
