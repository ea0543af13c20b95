package dev.athanor.orm.model;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** A rope, which is in the table of all gear. */
@Entity
@Polymorphic(identity = "rope")
public class Rope extends Gear {
    private @Nullable Integer metres;

    public @Nullable Integer metres() {
        return metres;
    }

    public void metres(@Nullable Integer newMetres) {
        this.metres = newMetres;
    }
}
