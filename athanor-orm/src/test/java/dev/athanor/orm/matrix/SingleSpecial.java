package dev.athanor.orm.matrix;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** A part of another kind. */
@Entity
@Polymorphic(identity = "special")
@SuppressWarnings("UnusedVariable") // the metamodel reads the field
class SingleSpecial extends SinglePart {

    private int extra = 1;

    SingleSpecial(String name, @Nullable SinglePart parent) {
        super(name, parent);
    }
}
