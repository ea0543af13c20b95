package dev.athanor.orm.model;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A tent, which has a table of its own besides. */
@Entity(table = "tent")
@Polymorphic(identity = "tent")
public class Tent extends Gear {
    private int places;

    public int places() {
        return places;
    }

    public void places(int newPlaces) {
        this.places = newPlaces;
    }
}
