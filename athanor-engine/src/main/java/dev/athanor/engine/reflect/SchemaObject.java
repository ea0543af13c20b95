package dev.athanor.engine.reflect;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table or view, without what it is made of.
 *
 * @param name the name
 * @param kind what it is
 * @param comment its comment, or {@code null}
 * @param definition the query of a view, as the database writes it, or {@code null}
 * @param options what else the database says of it, in its own words
 */
public record SchemaObject(
        String name,
        ObjectKind kind,
        @Nullable String comment,
        @Nullable String definition,
        Map<String, String> options) {

    /** Creates the object; the options are copied. */
    public SchemaObject {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        options = Map.copyOf(options);
    }
}
