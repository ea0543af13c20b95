package dev.athanor.dialect.sqlite;

import static dev.athanor.sql.Sql.text;

import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.EngineException;
import dev.athanor.engine.reflect.Catalog;
import dev.athanor.engine.reflect.CatalogRows;
import dev.athanor.engine.reflect.Generation;
import dev.athanor.engine.reflect.ObjectKind;
import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedConstraints;
import dev.athanor.engine.reflect.ReflectedEnum;
import dev.athanor.engine.reflect.ReflectedForeignKey;
import dev.athanor.engine.reflect.ReflectedIndex;
import dev.athanor.engine.reflect.ReflectedIndex.Element;
import dev.athanor.engine.reflect.ReflectedKey;
import dev.athanor.engine.reflect.ReflectedSequence;
import dev.athanor.engine.reflect.SchemaObject;
import dev.athanor.engine.reflect.SchemaReader;
import dev.athanor.sql.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQLite's table of tables, and what it tells by its pragmas. */
final class SqliteSchema implements SchemaReader {

    static final SqliteSchema INSTANCE = new SqliteSchema();

    private static final String MAIN = "main";

    private static final String TEMPORARY = "temp";

    private SqliteSchema() {}

    // Temporary tables stand beside those of the main schema.
    private static List<Row> rows(Catalog catalog, String schema, String sql) {
        List<Row> rows = new ArrayList<>(catalog.rows(text(in(schema, sql))));
        if (schema.equals(MAIN)) {
            rows.addAll(catalog.rows(text(in(TEMPORARY, sql))));
        }
        return rows;
    }

    private static String in(String schema, String sql) {
        return sql.replace("'{schema}'", "'" + schema.replace("'", "''") + "'")
                .replace("{schema}", SqliteDialect.instance().identifiers().quote(schema));
    }

    private static final String TABLES = """
            SELECT m.name, m.type, m.tbl_name, m.sql FROM {schema}.sqlite_master AS m
            WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY m.name
            """;

    private static final String COLUMNS = """
            SELECT m.name AS table_name, m.sql, x.name, x.type, x."notnull" AS not_null, x.dflt_value AS default_sql,
                x.pk, x.hidden
            FROM {schema}.sqlite_master AS m JOIN pragma_table_xinfo(m.name, '{schema}') AS x
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND x.hidden <> 1
            ORDER BY m.name, x.cid
            """;

    private static final String VIEWS = "SELECT m.name FROM {schema}.sqlite_master AS m WHERE m.type = 'view'";

    private static final String INDEXES = """
            SELECT m.tbl_name AS table_name, m.name, m.sql FROM {schema}.sqlite_master AS m
            WHERE m.type = 'index' AND m.sql IS NOT NULL ORDER BY m.tbl_name, m.name
            """;

    @Override
    public String defaultSchema(Catalog catalog) {
        return MAIN;
    }

    @Override
    public List<String> schemas(Catalog catalog) {
        return catalog.rows(text("SELECT name FROM pragma_database_list ORDER BY name")).stream()
                .map(row -> row.require("name", String.class))
                .filter(name -> !name.equals(TEMPORARY))
                .toList();
    }

    @Override
    public List<SchemaObject> objects(Catalog catalog, String schema) {
        List<SchemaObject> objects = new ArrayList<>();
        add(catalog.rows(text(in(schema, TABLES))), false, objects);
        if (schema.equals(MAIN)) {
            add(catalog.rows(text(in(TEMPORARY, TABLES))), true, objects);
        }
        return objects;
    }

    @Override
    public List<String> names(Catalog catalog, String schema) {
        String query = "SELECT name FROM {schema}.sqlite_master WHERE type IN ('table', 'view')";
        String all = schema.equals(MAIN) ? in(schema, query) + " UNION ALL " + in(TEMPORARY, query) : in(schema, query);
        return catalog.rows(text(all)).stream()
                .map(row -> row.require("name", String.class))
                .toList();
    }

    private static void add(List<Row> rows, boolean temporary, List<SchemaObject> objects) {
        for (Row row : rows) {
            String sql = row.require("sql", String.class);
            boolean view = row.require("type", String.class).equals("view");
            ObjectKind kind = view
                    ? temporary ? ObjectKind.TEMPORARY_VIEW : ObjectKind.VIEW
                    : temporary ? ObjectKind.TEMPORARY_TABLE : ObjectKind.TABLE;
            CreatedTable created = CreatedTable.of(view ? "" : sql);
            String words = created.words();
            objects.add(new SchemaObject(
                            row.require("name", String.class), kind, null, view ? query(sql) : null, options(created))
                    .with("sqlite", words));
        }
    }

    private static Map<String, String> options(CreatedTable created) {
        Map<String, String> options = new LinkedHashMap<>();
        if (created.isWithoutRowid()) {
            options.put("without_rowid", "true");
        }
        if (created.words().contains("STRICT")) {
            options.put("strict", "true");
        }
        if (created.neverReuses()) {
            options.put("autoincrement", "true");
        }
        return options;
    }

    private static @Nullable String query(String sql) {
        DdlText text = DdlText.of(sql);
        return text.skipTo("AS") && text.takes("AS") ? text.rest() : null;
    }

    @Override
    public Map<String, List<ReflectedColumn>> columns(Catalog catalog, String schema) {
        List<Row> rows = new ArrayList<>(rows(catalog, schema, COLUMNS));
        String ofViews = COLUMNS.replace("m.type = 'table'", "m.type = 'view'");
        try {
            rows.addAll(rows(catalog, schema, ofViews));
        } catch (DatabaseException broken) {
            for (Row view : rows(catalog, schema, VIEWS)) {
                rows.addAll(columnsOfView(catalog, schema, ofViews, view.require("name", String.class)));
            }
        }
        return CatalogRows.by("table_name", rows, SqliteSchema::columns);
    }

    // A view of a table that is gone has no columns to tell, and fails the query that asks for those of all views.
    private static List<Row> columnsOfView(Catalog catalog, String schema, String query, String view) {
        String literal = "'" + view.replace("'", "''") + "'";
        try {
            return rows(catalog, schema, query.replace("m.type = 'view'", "m.type = 'view' AND m.name = " + literal));
        } catch (DatabaseException broken) {
            return List.of();
        }
    }

    private static List<ReflectedColumn> columns(List<Row> rows) {
        CreatedTable created = CreatedTable.of(rows.get(0).require("sql", String.class));
        long keys = rows.stream()
                .filter(row -> row.require("pk", Integer.class) > 0)
                .count();
        List<ReflectedColumn> columns = new ArrayList<>();
        for (Row row : rows) {
            String name = row.require("name", String.class);
            String type = row.require("type", String.class).replaceFirst("(?i) *GENERATED ALWAYS$", "");
            boolean key = row.require("pk", Integer.class) > 0;
            boolean rowid = key && keys == 1 && type.equalsIgnoreCase("INTEGER") && !created.isWithoutRowid();
            Generation generation =
                    rowid ? Generation.COUNTER : created.generation(name, row.get("default_sql", String.class));
            columns.add(new ReflectedColumn(
                    name,
                    SqliteTypeNames.of(type),
                    type,
                    row.require("not_null", Integer.class) == 0 && !rowid,
                    generation,
                    created.collation(name),
                    null));
        }
        return columns;
    }

    @Override
    public Map<String, ReflectedConstraints> constraints(Catalog catalog, String schema) {
        Map<String, ReflectedConstraints> constraints = new LinkedHashMap<>();
        for (Row row : rows(catalog, schema, TABLES)) {
            if (row.require("type", String.class).equals("table")) {
                CreatedTable created = CreatedTable.of(row.require("sql", String.class));
                constraints.put(row.require("name", String.class), created.constraints());
            }
        }
        Map<String, ReflectedConstraints> complete = new LinkedHashMap<>();
        constraints.forEach((table, found) -> complete.put(table, complete(found, constraints)));
        return complete;
    }

    // A foreign key that names no columns refers to the primary key.
    private static ReflectedConstraints complete(
            ReflectedConstraints constraints, Map<String, ReflectedConstraints> all) {
        List<ReflectedForeignKey> keys = new ArrayList<>();
        for (ReflectedForeignKey key : constraints.foreignKeys()) {
            ReflectedConstraints target = all.get(key.target().table());
            ReflectedKey primaryKey = target == null ? null : target.primaryKey();
            List<String> columns =
                    key.targetColumns().isEmpty() && primaryKey != null ? primaryKey.columns() : key.targetColumns();
            keys.add(key.referringTo(key.target(), columns));
        }
        return constraints.withForeignKeys(keys);
    }

    @Override
    public Map<String, List<ReflectedIndex>> indexes(Catalog catalog, String schema) {
        return CatalogRows.by(
                "table_name",
                rows(catalog, schema, INDEXES),
                rows -> rows.stream()
                        .map(row -> index(row.require("name", String.class), row.require("sql", String.class)))
                        .toList());
    }

    private static ReflectedIndex index(String name, String sql) {
        DdlText text = DdlText.of(sql);
        boolean unique = text.takes("CREATE", "UNIQUE");
        List<Element> elements = new ArrayList<>();
        if (text.skipTo("(")) {
            for (DdlText part : text.parts()) {
                elements.add(element(part));
            }
        }
        String predicate = text.takes("WHERE") ? text.rest() : null;
        return new ReflectedIndex(name, elements, unique, List.of(), predicate, null);
    }

    private static Element element(DdlText part) {
        String whole = String.valueOf(part.rest());
        boolean descending = whole.matches("(?is).*\\sDESC");
        String sql = whole.replaceFirst("(?is)\\s(ASC|DESC)$", "");
        DdlText alone = DdlText.of(sql);
        String name = alone.name();
        return alone.atEnd() || alone.sees("COLLATE")
                ? new Element(name, sql, descending)
                : Element.expression(sql, descending);
    }

    @Override
    public List<ReflectedSequence> sequences(Catalog catalog, String schema) {
        throw new EngineException(
                "E046", "sqlite has no sequences; an INTEGER PRIMARY KEY counts up by itself, so leave them out");
    }

    @Override
    public List<ReflectedEnum> enums(Catalog catalog, String schema) {
        return List.of();
    }
}
