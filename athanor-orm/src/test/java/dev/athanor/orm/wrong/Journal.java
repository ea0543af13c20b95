package dev.athanor.orm.wrong;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** What a subscriber reads. */
@Entity
public class Journal {

    @Id
    private @Nullable Integer id;

    public @Nullable Integer id() {
        return id;
    }
}
