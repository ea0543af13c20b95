package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** A crate that is at a place, too: by a foreign key of its own table. */
@Entity(table = "box")
@Polymorphic(identity = "box")
public class Box extends Crate {

    @ForeignKey("place.id")
    private @Nullable Integer placeId;

    public Box() {}

    public @Nullable Integer placeId() {
        return placeId;
    }

    public void placeId(@Nullable Integer place) {
        this.placeId = place;
    }
}
