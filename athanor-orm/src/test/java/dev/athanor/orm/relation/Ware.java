package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Lazy;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Is sold at a stall. */
@Entity
public class Ware {

    @Id
    private @Nullable Integer id;

    @ForeignKey(value = "stall.id", onDelete = "CASCADE")
    private @Nullable Integer stallId;

    @Relationship(backPopulates = "wares", lazy = Lazy.RAISE_ON_SQL)
    private @Nullable Stall stall;

    public Ware() {}

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Integer stallId() {
        return stallId;
    }

    public @Nullable Stall stall() {
        return stall;
    }
}
