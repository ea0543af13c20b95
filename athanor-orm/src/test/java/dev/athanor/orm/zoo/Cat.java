package dev.athanor.orm.zoo;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A cat. */
@Entity
@Polymorphic(identity = "cat")
public final class Cat extends Animal {

    private int lives;

    public Cat(String name, int lives) {
        super(name);
        this.lives = lives;
    }

    public int lives() {
        return lives;
    }
}
