package dev.athanor.orm.firm;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** Somebody who leads when the chief is away. */
@Entity
@Polymorphic(identity = "5")
public class Deputy extends Lead {

    private @Nullable Integer since;

    public Deputy(String name, @Nullable String area, @Nullable Integer since) {
        super(name, area);
        this.since = since;
    }

    public @Nullable Integer since() {
        return since;
    }
}
