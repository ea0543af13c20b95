package dev.athanor.sql.schema;

import java.util.List;

/** A port: where tables can be created and dropped. Engines and connections are such places. */
public interface DdlTarget {

    /** Creates what {@code plan} lists, in its order, in one transaction. */
    void createSchema(SchemaPlan plan);

    /** Drops what {@code plan} lists, in the reverse order, in one transaction. */
    void dropSchema(SchemaPlan plan);

    /**
     * Creates {@code tables}, those first that others refer to.
     *
     * @param missingOnly whether tables that are there already are left alone
     */
    default void createTables(List<Table> tables, boolean missingOnly) {
        createSchema(SchemaPlan.of(null, tables, missingOnly));
    }

    /**
     * Drops {@code tables}, those first that refer to others.
     *
     * @param existingOnly whether tables that are not there are left out
     */
    default void dropTables(List<Table> tables, boolean existingOnly) {
        dropSchema(SchemaPlan.of(null, tables, existingOnly));
    }
}
