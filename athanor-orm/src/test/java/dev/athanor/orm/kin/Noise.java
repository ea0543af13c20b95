package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** What is heard and not wanted. */
@Entity
@Polymorphic(identity = "noise")
public class Noise extends Sound {

    public Noise(int loudness) {
        super(loudness);
    }
}
