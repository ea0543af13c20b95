package dev.athanor.migrate.script;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision, as the graph knows it.
 *
 * @param id its id
 * @param revises the ids of the revisions it follows: none for the first, several where branches are merged
 * @param message what it does, in a line
 * @param created when it was written, or {@code null} if it does not say
 * @param origin where it was found: a file, or a class
 */
public record RevisionNode(
        String id,
        List<String> revises,
        String message,
        @Nullable Instant created,
        String origin) {

    /** Creates the node; the list is copied. */
    public RevisionNode {
        revises = List.copyOf(revises);
    }

    /** Returns the id with the message after it in parentheses, as messages show a revision. */
    public String title() {
        return message.isEmpty() ? id : id + " (" + message + ")";
    }
}
