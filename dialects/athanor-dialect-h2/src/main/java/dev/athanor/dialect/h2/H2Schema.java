package dev.athanor.dialect.h2;

import static dev.athanor.sql.Sql.text;

import dev.athanor.engine.reflect.Catalog;
import dev.athanor.engine.reflect.CatalogRows;
import dev.athanor.engine.reflect.Generation;
import dev.athanor.engine.reflect.ObjectKind;
import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedConstraints;
import dev.athanor.engine.reflect.ReflectedEnum;
import dev.athanor.engine.reflect.ReflectedIndex;
import dev.athanor.engine.reflect.ReflectedIndex.Element;
import dev.athanor.engine.reflect.ReflectedSequence;
import dev.athanor.engine.reflect.SchemaObject;
import dev.athanor.engine.reflect.SchemaReader;
import dev.athanor.sql.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * H2's information schema: one query or two for each question, whatever the number of tables. Names that are kept in
 * upper case are those that were written without quotes; they are told in lower case.
 */
final class H2Schema implements SchemaReader {

    static final H2Schema INSTANCE = new H2Schema();

    // The rows of a materialized view are kept in a table that bears its name, a dollar and a number.
    private static final String OBJECTS = """
            SELECT t.table_name AS name, t.remarks AS comment,
                CASE WHEN t.table_class LIKE '%.MaterializedView' THEN 'MATERIALIZED VIEW' ELSE t.table_type END AS kind,
                t.storage_type AS storage,
                v.view_definition AS definition
            FROM information_schema.tables t LEFT JOIN information_schema.views v
                ON v.table_schema = t.table_schema AND v.table_name = t.table_name
            WHERE t.table_schema = :schema AND NOT EXISTS (SELECT 1 FROM information_schema.tables m
                WHERE m.table_schema = t.table_schema AND m.table_class LIKE '%.MaterializedView'
                AND left(t.table_name, length(m.table_name) + 1) = m.table_name || '$')
            ORDER BY t.table_name
            """;

    // What a type is taken apart into, for columns and for elements of arrays alike.
    private static final String TYPE = """
            c.data_type, c.declared_data_type AS declared,
                CAST(c.character_maximum_length AS BIGINT) AS length,
                CAST(coalesce(c.interval_precision, c.declared_numeric_precision) AS INTEGER) AS size,
                CAST(coalesce(c.datetime_precision, c.declared_numeric_scale) AS INTEGER) AS digits,
                c.interval_type, c.maximum_cardinality AS cardinality, c.dtd_identifier,
            """;

    private static final String COLUMNS = "SELECT " + TYPE + """
                c.table_name, c.column_name AS name, c.domain_name, c.is_nullable AS nullable,
                c.column_default AS default_sql, c.identity_generation AS identity,
                CAST(c.identity_start AS BIGINT) AS start_value, CAST(c.identity_increment AS BIGINT) AS increment,
                CAST(c.identity_minimum AS BIGINT) AS minimum, CAST(c.identity_maximum AS BIGINT) AS maximum,
                c.identity_cycle AS cycles, c.is_generated AS generated, c.generation_expression AS expression,
                c.remarks AS comment
            FROM information_schema.columns c
            WHERE c.table_schema = :schema ORDER BY c.table_name, c.ordinal_position
            """;

    private static final String ELEMENTS = "SELECT " + TYPE + """
                c.object_name || '.' || c.collection_type_identifier AS place, c.object_name AS table_name,
                CAST(NULL AS VARCHAR) AS domain_name
            FROM information_schema.element_types c
            WHERE c.object_schema = :schema AND c.object_type = 'TABLE'
            """;

    private static final String LABELS = """
            SELECT object_name || '.' || enum_identifier AS place, value_name AS label
            FROM information_schema.enum_values
            WHERE object_schema = :schema AND object_type = 'TABLE' ORDER BY object_name, enum_identifier, value_ordinal
            """;

    private static final String INDEXES = """
            SELECT i.table_name, i.index_name AS name, i.index_type_name AS kind, c.column_name, c.is_unique,
                c.ordering_specification AS direction
            FROM information_schema.indexes i JOIN information_schema.index_columns c
                ON c.index_schema = i.index_schema AND c.index_name = i.index_name
            WHERE i.table_schema = :schema AND NOT i.is_generated
            ORDER BY i.table_name, i.index_name, c.ordinal_position
            """;

    private static final String SEQUENCES = """
            SELECT sequence_name AS name, CAST(start_value AS BIGINT) AS start_value,
                CAST(increment AS BIGINT) AS increment, CAST(minimum_value AS BIGINT) AS minimum,
                CAST(maximum_value AS BIGINT) AS maximum, cycle_option AS cycles
            FROM information_schema.sequences WHERE sequence_schema = :schema ORDER BY sequence_name
            """;

    private H2Schema() {}

    /** Returns {@code name}, as the database keeps it, as it is written. */
    static String written(String name) {
        return H2Jdbc.INSTANCE.columnName(name);
    }

    static List<Row> rows(Catalog catalog, String sql, String schema) {
        return catalog.rows(
                text(sql).bind("schema", H2Dialect.instance().identifiers().inUpperCase(schema)));
    }

    // Names come as the database keeps them, and are known as they are written.
    static <T> Map<String, T> byTable(List<Row> rows, Function<List<Row>, T> each) {
        Map<String, T> all = new LinkedHashMap<>();
        CatalogRows.by("table_name", rows, each).forEach((table, made) -> all.put(written(table), made));
        return all;
    }

    @Override
    public String defaultSchema(Catalog catalog) {
        return written(
                catalog.rows(text("SELECT current_schema AS name")).get(0).require("name", String.class));
    }

    @Override
    public List<String> schemas(Catalog catalog) {
        return catalog
                .rows(text("SELECT schema_name AS name FROM information_schema.schemata"
                        + " WHERE schema_name <> 'INFORMATION_SCHEMA' ORDER BY schema_name"))
                .stream()
                .map(row -> written(row.require("name", String.class)))
                .toList();
    }

    @Override
    public List<SchemaObject> objects(Catalog catalog, String schema) {
        List<SchemaObject> objects = new ArrayList<>();
        for (Row row : rows(catalog, OBJECTS, schema)) {
            objects.add(new SchemaObject(
                    written(row.require("name", String.class)),
                    kind(row.require("kind", String.class)),
                    row.get("comment", String.class),
                    row.get("definition", String.class),
                    Map.of("storage", row.require("storage", String.class))));
        }
        return objects;
    }

    private static ObjectKind kind(String kind) {
        return switch (kind) {
            case "VIEW" -> ObjectKind.VIEW;
            case "MATERIALIZED VIEW" -> ObjectKind.MATERIALIZED_VIEW;
            case "LOCAL TEMPORARY", "GLOBAL TEMPORARY" -> ObjectKind.TEMPORARY_TABLE;
            default -> ObjectKind.TABLE;
        };
    }

    @Override
    public Map<String, List<ReflectedColumn>> columns(Catalog catalog, String schema) {
        H2TypeNames types = new H2TypeNames(
                CatalogRows.by("place", rows(catalog, LABELS, schema)),
                CatalogRows.by("place", rows(catalog, ELEMENTS, schema)));
        return byTable(
                rows(catalog, COLUMNS, schema),
                rows -> rows.stream().map(row -> column(row, types)).toList());
    }

    private static ReflectedColumn column(Row row, H2TypeNames types) {
        H2TypeNames.Known type = types.of(row);
        return new ReflectedColumn(
                written(row.require("name", String.class)),
                type.type(),
                type.sql(),
                row.require("nullable", String.class).equals("YES"),
                generation(row),
                null,
                row.get("comment", String.class));
    }

    private static Generation generation(Row row) {
        String expression = row.get("expression", String.class);
        if (expression != null && row.require("generated", String.class).equals("ALWAYS")) {
            return Generation.computed(expression, true);
        }
        String identity = row.get("identity", String.class);
        if (identity != null) {
            Generation.Kind kind =
                    identity.equals("ALWAYS") ? Generation.Kind.IDENTITY_ALWAYS : Generation.Kind.IDENTITY_BY_DEFAULT;
            return new Generation(kind, null, sequence("", row));
        }
        return Generation.defaultOf(row.get("default_sql", String.class));
    }

    private static ReflectedSequence sequence(String name, Row row) {
        return new ReflectedSequence(
                name,
                row.require("start_value", Long.class),
                row.require("increment", Long.class),
                row.require("minimum", Long.class),
                row.require("maximum", Long.class),
                row.require("cycles", String.class).equals("YES"));
    }

    @Override
    public Map<String, ReflectedConstraints> constraints(Catalog catalog, String schema) {
        return H2Constraints.read(catalog, schema);
    }

    @Override
    public Map<String, List<ReflectedIndex>> indexes(Catalog catalog, String schema) {
        return byTable(
                rows(catalog, INDEXES, schema),
                rows -> CatalogRows.by("name", rows).values().stream()
                        .map(H2Schema::index)
                        .toList());
    }

    private static ReflectedIndex index(List<Row> parts) {
        String kind = parts.get(0).require("kind", String.class);
        boolean unique = kind.startsWith("UNIQUE");
        List<Element> elements = new ArrayList<>();
        List<String> include = new ArrayList<>();
        for (Row part : parts) {
            String column = written(part.require("column_name", String.class));
            if (unique && !part.require("is_unique", Boolean.class)) {
                include.add(column);
            } else {
                elements.add(Element.column(
                        column, part.require("direction", String.class).equals("DESC")));
            }
        }
        return new ReflectedIndex(
                written(parts.get(0).require("name", String.class)), elements, unique, include, null, method(kind));
    }

    private static @Nullable String method(String kind) {
        return kind.contains("SPATIAL") ? "spatial" : kind.contains("HASH") ? "hash" : null;
    }

    @Override
    public List<ReflectedSequence> sequences(Catalog catalog, String schema) {
        return rows(catalog, SEQUENCES, schema).stream()
                .map(row -> sequence(written(row.require("name", String.class)), row))
                .toList();
    }

    @Override
    public List<ReflectedEnum> enums(Catalog catalog, String schema) {
        return List.of();
    }
}
