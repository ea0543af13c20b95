package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A shell with something in it. */
@Entity(table = "pearl")
@Polymorphic(identity = "pearl")
public class Pearl extends Shell {

    private int carats;

    public Pearl(String name, int carats) {
        super(name);
        this.carats = carats;
    }

    public int carats() {
        return carats;
    }

    public void carats(int newCarats) {
        this.carats = newCarats;
    }
}
