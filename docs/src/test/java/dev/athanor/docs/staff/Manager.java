package dev.athanor.docs.staff;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

// tag::manager[]
@Entity // no table: rows of employee, which has the column budget, too
@Polymorphic(identity = "manager")
public final class Manager extends Employee {

    private int budget;

    public Manager(String name, int budget) {
        super(name);
        this.budget = budget;
    }
    // end::manager[]

    public int budget() {
        return budget;
    }
}
