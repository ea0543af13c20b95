package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.TrustedSql;

/**
 * Words in CREATE TABLE that are of one database, or before the name of the table.
 *
 * @param dialect the database they are for; empty for all
 * @param place where they stand
 * @param sql the words, written as they are
 */
public record TableOption(String dialect, Place place, TrustedSql sql) implements TableItem {

    /** Where the words stand. */
    public enum Place {
        /** Behind CREATE: {@code TEMPORARY}. */
        PREFIX,
        /** Behind the columns: {@code ENGINE=InnoDB}. */
        SUFFIX
    }

    /** Creates the option; no part may be null. */
    public TableOption {
        requireNonNull(dialect, "dialect");
        requireNonNull(place, "place");
        requireNonNull(sql, "sql");
    }

    /** {@return whether it is for the database called {@code name}} */
    public boolean isOn(String name) {
        return dialect.isEmpty() || dialect.equals(name);
    }

    @Override
    public void addTo(Table table) {
        table.contents().add(this);
    }
}
