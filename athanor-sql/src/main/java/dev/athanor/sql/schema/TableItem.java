package dev.athanor.sql.schema;

/** What a table is defined by: columns, keys, constraints, indexes. */
public interface TableItem {

    /** Adds this to {@code table}, which is being defined. */
    void addTo(Table table);
}
