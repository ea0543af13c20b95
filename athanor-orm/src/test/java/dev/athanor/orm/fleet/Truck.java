package dev.athanor.orm.fleet;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A vehicle with all it has in a table of its own. */
@Entity(table = "truck")
@Polymorphic(concrete = true)
public class Truck extends Vehicle {

    private int tons;

    public Truck(String name, int tons) {
        super(name);
        this.tons = tons;
    }

    public int tons() {
        return tons;
    }

    public void tons(int newTons) {
        this.tons = newTons;
    }
}
