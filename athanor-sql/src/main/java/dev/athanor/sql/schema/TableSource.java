package dev.athanor.sql.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A port: where tables that exist are described. Engines and connections are such places. */
public interface TableSource {

    /**
     * Returns what the table or view is made of.
     *
     * @param schema its schema, or {@code null} for the default one
     * @param name its name
     * @param columns the columns wanted, or {@code null} for all
     */
    List<TableItem> describe(@Nullable String schema, String name, @Nullable Set<String> columns);

    /**
     * Returns the names of the tables of {@code schema}, or of the default one.
     *
     * @param views whether views are among them
     */
    List<String> tableNames(@Nullable String schema, boolean views);

    /** Returns a source that keeps what it has read once, for many questions in a row. */
    default TableSource snapshot() {
        return this;
    }
}
