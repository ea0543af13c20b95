package dev.athanor.orm.fleet;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.PolymorphicLoad;

/** A vehicle whose columns are loaded with all vehicles. */
@Entity(table = "car")
@Polymorphic(identity = "car", load = PolymorphicLoad.INLINE)
public class Car extends Vehicle {

    private int doors;

    public Car(String name, int doors) {
        super(name);
        this.doors = doors;
    }

    public int doors() {
        return doors;
    }
}
