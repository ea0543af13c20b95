package dev.athanor.orm.eager;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A famous actor. */
@Entity
@Polymorphic(identity = "star")
class Star extends Actor {

    Star(String name) {
        super(name);
    }
}
