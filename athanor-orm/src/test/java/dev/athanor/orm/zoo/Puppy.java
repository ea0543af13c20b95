package dev.athanor.orm.zoo;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A young dog. */
@Entity
@Polymorphic(identity = "puppy")
public final class Puppy extends Dog {

    private int weeks;

    public Puppy(String name, String breed, int weeks) {
        super(name, breed);
        this.weeks = weeks;
    }

    public int weeks() {
        return weeks;
    }
}
