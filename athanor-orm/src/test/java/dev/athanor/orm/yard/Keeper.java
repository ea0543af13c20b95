package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Someone who keeps one locker. */
@Entity(table = "yard_keeper")
public class Keeper {

    @Id
    private @Nullable Integer id;

    @Relationship(
            backPopulates = "keeper",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private @Nullable Locker locker;

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Locker locker() {
        return locker;
    }

    public void locker(@Nullable Locker newLocker) {
        this.locker = newLocker;
    }
}
