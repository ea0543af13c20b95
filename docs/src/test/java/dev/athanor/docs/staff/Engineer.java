package dev.athanor.docs.staff;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

// tag::engineer[]
@Entity(table = "engineer") // a table of its own, whose key refers to that of employee
@Polymorphic(identity = "engineer")
public final class Engineer extends Employee {

    private String language;

    public Engineer(String name, String language) {
        super(name);
        this.language = language;
    }
    // end::engineer[]

    public String language() {
        return language;
    }
}
