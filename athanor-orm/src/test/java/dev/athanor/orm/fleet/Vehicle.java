package dev.athanor.orm.fleet;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** What moves. */
@Entity
@Polymorphic(
        on = "kind",
        identity = "vehicle",
        subclasses = {Car.class, Bus.class})
public class Vehicle {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    public Vehicle(String name) {
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
}
