package dev.athanor.orm.staff;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** An employee in the table of employees. */
@Entity
@Polymorphic(identity = "manager")
public class Manager extends Employee {

    private @Nullable Integer budget;

    public Manager(String name, @Nullable Integer budget) {
        super(name);
        this.budget = budget;
    }

    public @Nullable Integer budget() {
        return budget;
    }

    public void budget(@Nullable Integer newBudget) {
        this.budget = newBudget;
    }
}
