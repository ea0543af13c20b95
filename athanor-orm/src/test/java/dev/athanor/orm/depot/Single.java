package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.ServerDefault;
import org.jspecify.annotations.Nullable;

/** A row whose key is a default of the database. */
@Entity
public class Single {

    @Id
    @Column(length = 10)
    @ServerDefault("'first'")
    private @Nullable String id;

    private int amount;

    public Single(int amount) {
        this.amount = amount;
    }

    public @Nullable String id() {
        return id;
    }

    public int amount() {
        return amount;
    }
}
