package dev.athanor.engine.reflect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A port: how a database is asked for its schema. Each question is answered for all tables of a schema by a query or
 * two, however many there are.
 */
public interface SchemaReader {

    /** Returns the schema that is meant where none is said. */
    String defaultSchema(Catalog catalog);

    /** Returns the names of the schemas, but for the database's own. */
    List<String> schemas(Catalog catalog);

    /** Returns the tables and views of {@code schema}, by name. */
    List<SchemaObject> objects(Catalog catalog, String schema);

    /** Returns the names of the tables and views of {@code schema}. */
    default List<String> names(Catalog catalog, String schema) {
        return objects(catalog, schema).stream().map(SchemaObject::name).toList();
    }

    /** Returns the columns by the name of their table or view, in order. */
    Map<String, List<ReflectedColumn>> columns(Catalog catalog, String schema);

    /** Returns the constraints by the name of their table; tables without any may be left out. */
    Map<String, ReflectedConstraints> constraints(Catalog catalog, String schema);

    /** Returns the indexes that are no key's own, by the name of their table; tables without any may be left out. */
    Map<String, List<ReflectedIndex>> indexes(Catalog catalog, String schema);

    /** Returns the sequences that no column owns. */
    List<ReflectedSequence> sequences(Catalog catalog, String schema);

    /** Returns the domains; most databases have none to tell. */
    default List<ReflectedDomain> domains(Catalog catalog, String schema) {
        return List.of();
    }

    /** Returns the number by which the catalog knows the table, or {@code null} where it has no such numbers. */
    default @Nullable Long objectId(Catalog catalog, String schema, String table) {
        return null;
    }

    /** Returns the enums that are types of their own. */
    List<ReflectedEnum> enums(Catalog catalog, String schema);
}
