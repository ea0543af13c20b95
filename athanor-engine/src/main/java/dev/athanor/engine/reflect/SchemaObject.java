package dev.athanor.engine.reflect;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.TrustedSql;
import dev.athanor.sql.schema.TableOption;
import java.util.ArrayList;
import java.util.List;
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
 * @param words those of them that stand in CREATE TABLE
 */
public record SchemaObject(
        String name,
        ObjectKind kind,
        @Nullable String comment,
        @Nullable String definition,
        Map<String, String> options,
        List<TableOption> words) {

    /** Creates the object; the options and words are copied. */
    public SchemaObject {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        options = Map.copyOf(options);
        words = List.copyOf(words);
    }

    /** Creates the object without words of its own in CREATE TABLE. */
    public SchemaObject(
            String name,
            ObjectKind kind,
            @Nullable String comment,
            @Nullable String definition,
            Map<String, String> options) {
        this(name, kind, comment, definition, options, List.of());
    }

    /** Returns this with words behind the columns in CREATE TABLE on {@code dialect}, unless they are empty. */
    public SchemaObject with(String dialect, String sql) {
        if (sql.isEmpty()) {
            return this;
        }
        List<TableOption> more = new ArrayList<>(words);
        more.add(new TableOption(dialect, TableOption.Place.SUFFIX, new TrustedSql(sql)));
        return new SchemaObject(name, kind, comment, definition, options, more);
    }
}
