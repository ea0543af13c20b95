package dev.athanor.orm.fleet;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.PolymorphicLoad;

/** A vehicle whose columns are loaded by a further statement, and whose row goes with that of the vehicle. */
@Entity(table = "bus")
@Polymorphic(identity = "bus", load = PolymorphicLoad.SELECTIN, passiveDeletes = true)
public class Bus extends Vehicle {

    private int seats;

    public Bus(String name, int seats) {
        super(name);
        this.seats = seats;
    }

    public int seats() {
        return seats;
    }
}
