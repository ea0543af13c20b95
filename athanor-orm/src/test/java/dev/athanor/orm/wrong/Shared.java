package dev.athanor.orm.wrong;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Deletes what others may share. */
@Entity
public class Shared {

    @Id
    private @Nullable Integer id;

    @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private @Nullable SharedThing thing;

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable SharedThing thing() {
        return thing;
    }

    public void thing(@Nullable SharedThing newThing) {
        this.thing = newThing;
    }
}
