package dev.athanor.orm.wrong;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** Refers to an {@link Odd}. */
@Entity
public class OddChild {

    @Id
    private @Nullable Integer id;

    @ForeignKey("odd.id")
    private @Nullable Integer oddId;

    private @Nullable Integer number;

    public OddChild() {}

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Integer oddId() {
        return oddId;
    }

    public @Nullable Integer number() {
        return number;
    }
}
