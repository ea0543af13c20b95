package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * The name and type by which a column of values or of a function is known.
 *
 * @param name the name
 * @param type the type
 * @param <T> the Java type of the values
 */
public record ColumnSpec<T>(String name, SqlType<T> type) {

    /** Creates the specification; no part may be null. */
    public ColumnSpec {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
    }

    DerivedColumn<T> of(FromClause from) {
        return new DerivedColumn<>(from, name, type);
    }
}
