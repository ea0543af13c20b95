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
            SELECT T.TABLE_NAME AS NAME, T.REMARKS AS COMMENT,
                CASE WHEN T.TABLE_CLASS LIKE '%.MaterializedView' THEN 'MATERIALIZED VIEW' ELSE T.TABLE_TYPE END AS KIND,
                T.STORAGE_TYPE AS STORAGE,
                V.VIEW_DEFINITION AS DEFINITION
            FROM INFORMATION_SCHEMA.TABLES T LEFT JOIN INFORMATION_SCHEMA.VIEWS V
                ON V.TABLE_SCHEMA = T.TABLE_SCHEMA AND V.TABLE_NAME = T.TABLE_NAME
            WHERE T.TABLE_SCHEMA = :schema AND NOT EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.TABLES M
                WHERE M.TABLE_SCHEMA = T.TABLE_SCHEMA AND M.TABLE_CLASS LIKE '%.MaterializedView'
                AND LEFT(T.TABLE_NAME, LENGTH(M.TABLE_NAME) + 1) = M.TABLE_NAME || '$')
            ORDER BY T.TABLE_NAME
            """;

    // What a type is taken apart into, for columns and for elements of arrays alike.
    private static final String TYPE = """
            C.DATA_TYPE, C.DECLARED_DATA_TYPE AS DECLARED,
                CAST(C.CHARACTER_MAXIMUM_LENGTH AS BIGINT) AS LENGTH,
                CAST(COALESCE(C.INTERVAL_PRECISION, C.DECLARED_NUMERIC_PRECISION) AS INTEGER) AS SIZE,
                CAST(COALESCE(C.DATETIME_PRECISION, C.DECLARED_NUMERIC_SCALE) AS INTEGER) AS DIGITS,
                C.INTERVAL_TYPE, C.MAXIMUM_CARDINALITY AS CARDINALITY, C.DTD_IDENTIFIER,
            """;

    private static final String COLUMNS = "SELECT " + TYPE + """
                C.TABLE_NAME, C.COLUMN_NAME AS NAME, C.DOMAIN_NAME, C.IS_NULLABLE AS NULLABLE,
                C.COLUMN_DEFAULT AS DEFAULT_SQL, C.IDENTITY_GENERATION AS IDENTITY,
                CAST(C.IDENTITY_START AS BIGINT) AS START_VALUE, CAST(C.IDENTITY_INCREMENT AS BIGINT) AS INCREMENT,
                CAST(C.IDENTITY_MINIMUM AS BIGINT) AS MINIMUM, CAST(C.IDENTITY_MAXIMUM AS BIGINT) AS MAXIMUM,
                C.IDENTITY_CYCLE AS CYCLES, C.IS_GENERATED AS GENERATED, C.GENERATION_EXPRESSION AS EXPRESSION,
                C.REMARKS AS COMMENT
            FROM INFORMATION_SCHEMA.COLUMNS C
            WHERE C.TABLE_SCHEMA = :schema ORDER BY C.TABLE_NAME, C.ORDINAL_POSITION
            """;

    private static final String ELEMENTS = "SELECT " + TYPE + """
                C.OBJECT_NAME || '.' || C.COLLECTION_TYPE_IDENTIFIER AS PLACE, C.OBJECT_NAME AS TABLE_NAME,
                CAST(NULL AS VARCHAR) AS DOMAIN_NAME
            FROM INFORMATION_SCHEMA.ELEMENT_TYPES C
            WHERE C.OBJECT_SCHEMA = :schema AND C.OBJECT_TYPE = 'TABLE'
            """;

    private static final String LABELS = """
            SELECT OBJECT_NAME || '.' || ENUM_IDENTIFIER AS PLACE, VALUE_NAME AS LABEL
            FROM INFORMATION_SCHEMA.ENUM_VALUES
            WHERE OBJECT_SCHEMA = :schema AND OBJECT_TYPE = 'TABLE' ORDER BY OBJECT_NAME, ENUM_IDENTIFIER, VALUE_ORDINAL
            """;

    private static final String INDEXES = """
            SELECT I.TABLE_NAME, I.INDEX_NAME AS NAME, I.INDEX_TYPE_NAME AS KIND, C.COLUMN_NAME, C.IS_UNIQUE,
                C.ORDERING_SPECIFICATION AS DIRECTION
            FROM INFORMATION_SCHEMA.INDEXES I JOIN INFORMATION_SCHEMA.INDEX_COLUMNS C
                ON C.INDEX_SCHEMA = I.INDEX_SCHEMA AND C.INDEX_NAME = I.INDEX_NAME
            WHERE I.TABLE_SCHEMA = :schema AND NOT I.IS_GENERATED
            ORDER BY I.TABLE_NAME, I.INDEX_NAME, C.ORDINAL_POSITION
            """;

    private static final String SEQUENCES = """
            SELECT SEQUENCE_NAME AS NAME, CAST(START_VALUE AS BIGINT) AS START_VALUE,
                CAST(INCREMENT AS BIGINT) AS INCREMENT, CAST(MINIMUM_VALUE AS BIGINT) AS MINIMUM,
                CAST(MAXIMUM_VALUE AS BIGINT) AS MAXIMUM, CYCLE_OPTION AS CYCLES
            FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = :schema ORDER BY SEQUENCE_NAME
            """;

    // As the schema is kept: in upper case, unless the database was told to leave names as they are.
    private static final String STORED = """
            CASE WHEN EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.SETTINGS
                WHERE SETTING_NAME = 'DATABASE_TO_UPPER' AND UPPER(SETTING_VALUE) = 'FALSE')
                AND :written <> 'public' THEN :written ELSE :upper END
            """;

    private H2Schema() {}

    /** Returns {@code name}, as the database keeps it, as it is written. */
    static String written(String name) {
        return H2Jdbc.INSTANCE.columnName(name);
    }

    static List<Row> rows(Catalog catalog, String sql, String schema) {
        return catalog.rows(text(sql.replace(":schema", STORED))
                .bind("written", schema)
                .bind("upper", H2Dialect.instance().identifiers().inUpperCase(schema)));
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
                catalog.rows(text("SELECT CURRENT_SCHEMA AS NAME")).get(0).require("name", String.class));
    }

    @Override
    public List<String> schemas(Catalog catalog) {
        return catalog
                .rows(text("SELECT SCHEMA_NAME AS NAME FROM INFORMATION_SCHEMA.SCHEMATA"
                        + " WHERE SCHEMA_NAME <> 'INFORMATION_SCHEMA' ORDER BY SCHEMA_NAME"))
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
