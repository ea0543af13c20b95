package dev.athanor.orm.fleet;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A stop with several tracks. */
@Entity(table = "station")
@Polymorphic(identity = "station")
public class Station extends Stop {

    private int platforms;

    public Station(String name, int tracks, int platforms) {
        super(name, tracks);
        this.platforms = platforms;
    }

    public int platforms() {
        return platforms;
    }
}
