package dev.athanor.orm.eager;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A long film. */
@Entity
@Polymorphic(identity = "feature")
class Feature extends Film {

    Feature(String name) {
        super(name);
    }
}
