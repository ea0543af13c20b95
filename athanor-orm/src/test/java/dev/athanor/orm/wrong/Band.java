package dev.athanor.orm.wrong;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** What a fan is a fan of. */
@Entity
public class Band {

    @Id
    private @Nullable Integer id;

    public @Nullable Integer id() {
        return id;
    }
}
