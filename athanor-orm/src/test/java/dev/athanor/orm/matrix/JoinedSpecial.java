package dev.athanor.orm.matrix;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** A part of another kind. */
@Entity(table = "joined_special")
@Polymorphic(identity = "special")
@SuppressWarnings("UnusedVariable") // the metamodel reads the field
class JoinedSpecial extends JoinedPart {

    private int extra = 1;

    JoinedSpecial(String name, @Nullable JoinedPart parent) {
        super(name, parent);
    }
}
