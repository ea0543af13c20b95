package dev.athanor.migrate.runtime;

import dev.athanor.migrate.script.RevisionNode;
import org.jspecify.annotations.Nullable;

/**
 * A revision that is applied or taken back.
 *
 * @param direction which of the two
 * @param revision the revision
 */
public record Step(Direction direction, RevisionNode revision) {

    /** {@return the revision the database is at before the step, or {@code null} for none} */
    public @Nullable String from() {
        return direction == Direction.UPGRADE ? parent() : revision.id();
    }

    /** {@return the revision the database is at after the step, or {@code null} for none} */
    public @Nullable String to() {
        return direction == Direction.UPGRADE ? revision.id() : parent();
    }

    private @Nullable String parent() {
        return revision.revises().isEmpty() ? null : revision.revises().get(0);
    }

    /** Returns where the step goes, for people: {@code base -> 1975ea83b712}. */
    @Override
    public String toString() {
        return place(from()) + " -> " + place(to());
    }

    static String place(@Nullable String id) {
        return id == null ? "base" : id;
    }
}
