package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A stamp. */
@Entity
public class Stamp {

    @Id
    private @Nullable Integer id;

    public @Nullable Integer id() {
        return id;
    }
}
