package dev.athanor.orm.state;

import dev.athanor.orm.mapping.RelationshipMapping;
import org.jspecify.annotations.Nullable;

/** A session in which nothing happens. */
final class NoSession implements StateSession {

    @Override
    public void load(EntityState state, Instrumented entity, int slot) {
        throw new IllegalStateException("nothing is loaded here");
    }

    @Override
    public void modified(EntityState state) {
        // nothing follows
    }

    @Override
    public void added(EntityState owner, RelationshipMapping relationship, Instrumented member) {
        // nothing follows
    }

    @Override
    public void removed(EntityState owner, RelationshipMapping relationship, Instrumented member) {
        // nothing follows
    }

    @Override
    public @Nullable Object peek(EntityState owner, RelationshipMapping relationship) {
        return EntityState.UNKNOWN;
    }

    @Override
    public void given(Instrumented member) {}
}
