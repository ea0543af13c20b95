package dev.athanor.orm.model;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** A tent of a better kind, in three tables. */
@Entity(table = "dome")
@Polymorphic(identity = "dome")
public class Dome extends Tent {
    @Column(length = 10)
    private @Nullable String colour;

    public @Nullable String colour() {
        return colour;
    }

    public void colour(@Nullable String newColour) {
        this.colour = newColour;
    }
}
