package dev.athanor.docs.staff;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

// tag::employee[]
@Entity
@Polymorphic(on = "type", identity = "employee")
public sealed class Employee permits Engineer, Manager {

    @Id
    private @Nullable Integer id;

    private String name;

    public Employee(String name) {
        this.name = name;
    }
    // end::employee[]

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }
}
