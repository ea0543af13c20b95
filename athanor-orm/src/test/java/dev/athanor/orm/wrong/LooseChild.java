package dev.athanor.orm.wrong;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A child. */
@Entity
public class LooseChild {

    @Id
    private @Nullable Integer id;

    @ForeignKey("loose.id")
    private @Nullable Integer looseId;

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Integer looseId() {
        return looseId;
    }
}
