package dev.athanor.docs.shop;

import dev.athanor.orm.annotation.MappedSuperclass;
import dev.athanor.orm.annotation.OnInsert;
import dev.athanor.orm.annotation.OnUpdate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

// tag::dated[]
@MappedSuperclass
public abstract class Dated { // has no table: each entity that extends it has the columns

    @OnInsert("now")
    private @Nullable Instant created;

    @OnInsert("now")
    @OnUpdate("now")
    private @Nullable Instant changed;

    static Instant now() {
        return Instant.now();
    }
    // end::dated[]

    public @Nullable Instant created() {
        return created;
    }

    public @Nullable Instant changed() {
        return changed;
    }
}
