package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A sheet with one stamp, which no other sheet has. */
@Entity
public class Sheet {

    @Id
    private @Nullable Integer id;

    @Relationship(
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            singleParent = true)
    private @Nullable Stamp stamp;

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Stamp stamp() {
        return stamp;
    }

    public void stamp(@Nullable Stamp newStamp) {
        this.stamp = newStamp;
    }
}
