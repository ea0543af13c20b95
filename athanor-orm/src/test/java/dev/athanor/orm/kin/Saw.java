package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A saw, which shares a column with drills. */
@Entity
@Polymorphic(identity = "SAW")
public class Saw extends Tool {

    @Column(shared = true)
    private int watts;

    public Saw(String name, int watts) {
        super(name);
        this.watts = watts;
    }

    public int watts() {
        return watts;
    }
}
