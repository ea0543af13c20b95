package dev.athanor.orm.staff;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** Somebody who works. */
@Entity
@Polymorphic(
        on = "type",
        identity = "employee",
        subclasses = {Engineer.class, Manager.class})
public class Employee {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @Column(length = 20)
    private @Nullable String type;

    public Employee(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public @Nullable String type() {
        return type;
    }

    public void type(String newType) {
        this.type = newType;
    }
}
