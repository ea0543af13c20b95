package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.annotation.Version;
import org.jspecify.annotations.Nullable;

/** A part that is followed by another one, in a circle if need be. */
@Entity
public class Part {

    @Id
    private @Nullable Integer id;

    @Version
    private int version;

    @ForeignKey("part.id")
    private @Nullable Integer nextId;

    @Relationship(remoteSide = "id", postUpdate = true)
    private @Nullable Part next;

    public @Nullable Integer id() {
        return id;
    }

    public int version() {
        return version;
    }

    public @Nullable Integer nextId() {
        return nextId;
    }

    public @Nullable Part next() {
        return next;
    }

    public void next(@Nullable Part newNext) {
        this.next = newNext;
    }
}
