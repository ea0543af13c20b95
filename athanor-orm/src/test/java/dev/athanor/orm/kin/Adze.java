package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A saw of a kind, which nobody names when tools are mapped. */
@Entity
@Polymorphic(identity = "ADZE")
public class Adze extends Saw {

    public Adze(String name) {
        super(name, 0);
    }
}
