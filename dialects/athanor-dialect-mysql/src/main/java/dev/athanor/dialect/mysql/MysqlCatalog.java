package dev.athanor.dialect.mysql;

import static dev.athanor.sql.Sql.text;

import dev.athanor.engine.error.EngineException;
import dev.athanor.engine.reflect.Catalog;
import dev.athanor.engine.reflect.CatalogRows;
import dev.athanor.engine.reflect.Generation;
import dev.athanor.engine.reflect.ObjectKind;
import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedConstraints;
import dev.athanor.engine.reflect.ReflectedEnum;
import dev.athanor.engine.reflect.ReflectedIndex;
import dev.athanor.engine.reflect.ReflectedSequence;
import dev.athanor.engine.reflect.SchemaObject;
import dev.athanor.engine.reflect.SchemaReader;
import dev.athanor.sql.Row;
import dev.athanor.sql.compile.Identifiers;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The information schema of MySQL and MariaDB: one query or two for each question, whatever the number of tables. Of
 * temporary tables it tells no columns, so they are not told at all.
 *
 * @param mariadb whether it is MariaDB's, which writes defaults and checks in its own way, and has sequences
 */
record MysqlCatalog(boolean mariadb) implements SchemaReader {

    private static final String OBJECTS = """
            SELECT t.table_name AS name, t.table_type AS kind, t.table_comment AS comment, t.engine AS engine,
                t.table_collation AS collation, t.create_options AS create_options, v.view_definition AS definition,
                t.table_collation <> s.default_collation_name AS own_collation,
                CASE WHEN t.create_options LIKE '%partitioned%' THEN (
                    SELECT concat(max(p.partition_method), '(', max(p.partition_expression), ') PARTITIONS ', count(*))
                    FROM information_schema.partitions p
                    WHERE p.table_schema = t.table_schema AND p.table_name = t.table_name) END AS partition_by
            FROM information_schema.tables t JOIN information_schema.schemata s ON s.schema_name = t.table_schema
                LEFT JOIN information_schema.views v
                ON v.table_schema = t.table_schema AND v.table_name = t.table_name
            WHERE t.table_schema = :schema AND t.table_type NOT IN ('SEQUENCE', 'TEMPORARY', 'TEMPORARY SEQUENCE')
            ORDER BY t.table_name
            """;

    private static final String COLUMNS = """
            SELECT c.table_name AS table_name, c.column_name AS name, c.column_type AS type, c.is_nullable AS nullable,
                c.column_default AS default_sql, c.extra AS extra, c.generation_expression AS expression,
                CASE WHEN c.collation_name <> s.default_collation_name THEN c.collation_name END AS collation,
                c.column_comment AS comment
            FROM information_schema.columns c JOIN information_schema.schemata s ON s.schema_name = c.table_schema
            WHERE c.table_schema = :schema ORDER BY c.table_name, c.ordinal_position
            """;

    private MysqlConstraints constraints() {
        return new MysqlConstraints(mariadb);
    }

    static List<Row> rows(Catalog catalog, String sql, String schema) {
        return catalog.rows(text(sql).bind("schema", schema));
    }

    @Override
    public String defaultSchema(Catalog catalog) {
        return catalog.rows(text("SELECT coalesce(database(), '') AS name"))
                .get(0)
                .require("name", String.class);
    }

    @Override
    public List<String> schemas(Catalog catalog) {
        return catalog
                .rows(text("SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name NOT IN"
                        + " ('information_schema', 'mysql', 'performance_schema', 'sys') ORDER BY schema_name"))
                .stream()
                .map(row -> row.require("name", String.class))
                .toList();
    }

    @Override
    public List<SchemaObject> objects(Catalog catalog, String schema) {
        List<SchemaObject> objects = new ArrayList<>();
        for (Row row : rows(catalog, OBJECTS, schema)) {
            boolean view = row.require("kind", String.class).endsWith("VIEW");
            Map<String, String> options = new LinkedHashMap<>();
            for (String option : List.of("engine", "collation", "create_options", "partition_by")) {
                String value = row.get(option, String.class);
                if (value != null && !value.isEmpty()) {
                    options.put(option, value);
                }
            }
            objects.add(new SchemaObject(
                            row.require("name", String.class),
                            view ? ObjectKind.VIEW : ObjectKind.TABLE,
                            view ? null : comment(row),
                            row.get("definition", String.class),
                            options)
                    .with(mariadb ? "mariadb" : "mysql", words(row, options)));
        }
        return objects;
    }

    // What every table has if nothing is said is left out.
    private static String words(Row row, Map<String, String> options) {
        StringJoiner words = new StringJoiner(" ");
        String engine = options.getOrDefault("engine", "InnoDB");
        if (!engine.equals("InnoDB")) {
            words.add("ENGINE=" + engine);
        }
        Number ownCollation = row.get("own_collation", Number.class);
        if (ownCollation != null && ownCollation.intValue() == 1) {
            words.add("COLLATE=" + options.get("collation"));
        }
        String more = options.getOrDefault("create_options", "");
        String rest = more.replace("partitioned", "").strip();
        if (!rest.isEmpty()) {
            words.add(rest);
        }
        // The bounds of ranges and lists are not told.
        String parts = options.getOrDefault("partition_by", "");
        if (parts.startsWith("HASH(") || parts.startsWith("LINEAR HASH(")) {
            words.add("PARTITION BY " + parts);
        }
        return words.toString();
    }

    private static @Nullable String comment(Row row) {
        String comment = row.get("comment", String.class);
        return comment == null || comment.isEmpty() ? null : comment;
    }

    @Override
    public Map<String, List<ReflectedColumn>> columns(Catalog catalog, String schema) {
        Map<String, Set<String>> documents = constraints().documents(catalog, schema);
        return CatalogRows.by(
                "table_name",
                rows(catalog, COLUMNS, schema),
                rows -> rows.stream()
                        .map(row ->
                                column(row, documents.getOrDefault(row.require("table_name", String.class), Set.of())))
                        .toList());
    }

    private ReflectedColumn column(Row row, Set<String> documents) {
        String name = row.require("name", String.class);
        boolean document = documents.contains(name);
        String databaseType = document ? "json" : row.require("type", String.class);
        SqlType<?> type =
                new MysqlTypeName(mariadb, databaseType).type(row.require("table_name", String.class) + "_" + name);
        return new ReflectedColumn(
                name,
                type,
                databaseType,
                row.require("nullable", String.class).equals("YES"),
                generation(row, databaseType),
                document ? null : row.get("collation", String.class),
                comment(row));
    }

    private Generation generation(Row row, String type) {
        String extra = row.require("extra", String.class).toLowerCase(Locale.ROOT);
        String expression = row.get("expression", String.class);
        if (extra.contains("auto_increment")) {
            return Generation.COUNTER;
        }
        if (expression != null && !expression.isEmpty()) {
            return Generation.computed(expression, extra.contains("stored"));
        }
        String written = MysqlDefault.written(mariadb, row.get("default_sql", String.class), extra, type);
        int update = extra.indexOf("on update ");
        if (update < 0) {
            return Generation.defaultOf(written);
        }
        // It stands behind the default, and is a part of it as far as it is written.
        return Generation.defaultOf((written == null ? "NULL" : written) + " " + extra.substring(update));
    }

    @Override
    public Map<String, ReflectedConstraints> constraints(Catalog catalog, String schema) {
        return constraints().read(catalog, schema);
    }

    @Override
    public Map<String, List<ReflectedIndex>> indexes(Catalog catalog, String schema) {
        return constraints().indexes(catalog, schema);
    }

    @Override
    public List<ReflectedSequence> sequences(Catalog catalog, String schema) {
        if (!mariadb) {
            throw new EngineException(
                    "E046", "mysql has no sequences; AUTO_INCREMENT counts the keys of a table, so leave them out");
        }
        List<String> names = rows(
                        catalog,
                        "SELECT table_name AS name FROM information_schema.tables"
                                + " WHERE table_schema = :schema AND table_type = 'SEQUENCE' ORDER BY table_name",
                        schema)
                .stream()
                .map(row -> row.require("name", String.class))
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        // Each is a table of one row.
        String all = names.stream().map(name -> sequenceQuery(schema, name)).collect(Collectors.joining(" UNION ALL "));
        return catalog.rows(text(all)).stream().map(MysqlCatalog::sequence).toList();
    }

    private static String sequenceQuery(String schema, String name) {
        Identifiers identifiers = MariadbDialect.instance().identifiers();
        return "SELECT '" + name.replace("\\", "\\\\").replace("'", "''")
                + "' AS name, start_value, increment, minimum_value, maximum_value, cycle_option FROM "
                + identifiers.quote(schema) + "." + identifiers.quote(name);
    }

    private static ReflectedSequence sequence(Row row) {
        return new ReflectedSequence(
                row.require("name", String.class),
                row.require("start_value", Long.class),
                row.require("increment", Long.class),
                row.require("minimum_value", Long.class),
                row.require("maximum_value", Long.class),
                row.require("cycle_option", Number.class).intValue() == 1);
    }

    @Override
    public List<ReflectedEnum> enums(Catalog catalog, String schema) {
        return List.of();
    }
}
