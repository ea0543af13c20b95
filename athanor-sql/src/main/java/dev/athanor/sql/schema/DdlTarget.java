package dev.athanor.sql.schema;

import java.util.List;

/** A port: where tables can be created and dropped. Engines and connections are such places. */
public interface DdlTarget {

    /**
     * Creates {@code tables} in the given order.
     *
     * @param missingOnly whether tables that are there already are left alone
     */
    void createTables(List<Table> tables, boolean missingOnly);

    /**
     * Drops {@code tables} in the given order.
     *
     * @param existingOnly whether tables that are not there are left out
     */
    void dropTables(List<Table> tables, boolean existingOnly);
}
