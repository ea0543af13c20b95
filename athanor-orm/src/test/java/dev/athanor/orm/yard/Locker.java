package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A locker; nobody keeps two. */
@Entity
public class Locker {

    @Id
    private @Nullable Integer id;

    @ForeignKey("yard_keeper.id")
    @Column(unique = true)
    private @Nullable Integer keeperId;

    @Relationship(backPopulates = "locker")
    private @Nullable Keeper keeper;

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Integer keeperId() {
        return keeperId;
    }

    public @Nullable Keeper keeper() {
        return keeper;
    }

    public void keeper(@Nullable Keeper newKeeper) {
        this.keeper = newKeeper;
    }
}
