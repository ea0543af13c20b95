package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** Comes from a place. */
@Entity
@Polymorphic(on = "kind", identity = "crate", subclasses = Box.class)
public class Crate {

    @Id
    private @Nullable Integer id;

    @ForeignKey("place.id")
    private @Nullable Integer originId;

    public Crate() {}

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Integer originId() {
        return originId;
    }

    public void originId(@Nullable Integer place) {
        this.originId = place;
    }
}
