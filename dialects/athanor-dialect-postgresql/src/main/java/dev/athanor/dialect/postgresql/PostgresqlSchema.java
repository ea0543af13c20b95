package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.text;

import dev.athanor.engine.reflect.Catalog;
import dev.athanor.engine.reflect.CatalogRows;
import dev.athanor.engine.reflect.Generation;
import dev.athanor.engine.reflect.ObjectKind;
import dev.athanor.engine.reflect.ReflectedCheck;
import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedConstraints;
import dev.athanor.engine.reflect.ReflectedDomain;
import dev.athanor.engine.reflect.ReflectedEnum;
import dev.athanor.engine.reflect.ReflectedExclusion;
import dev.athanor.engine.reflect.ReflectedForeignKey;
import dev.athanor.engine.reflect.ReflectedForeignKey.Timing;
import dev.athanor.engine.reflect.ReflectedIndex;
import dev.athanor.engine.reflect.ReflectedKey;
import dev.athanor.engine.reflect.ReflectedSequence;
import dev.athanor.engine.reflect.SchemaObject;
import dev.athanor.engine.reflect.SchemaReader;
import dev.athanor.sql.Row;
import dev.athanor.sql.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's catalog: one query for each question, whatever the number of tables. */
final class PostgresqlSchema implements SchemaReader {

    static final PostgresqlSchema INSTANCE = new PostgresqlSchema();

    private static final String SEPARATOR = "\u001f";

    // Tables of this session alone stand beside those of its default schema.
    private static final String IN_SCHEMA = """
            (n.nspname = :schema OR (n.oid = pg_my_temp_schema() AND :schema = current_schema()))
            """;

    private static final String OBJECTS = """
            SELECT c.relname AS name, CAST(c.relkind AS text) AS kind, c.relpersistence = 't' AS temporary,
                obj_description(c.oid, 'pg_class') AS comment,
                CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS definition,
                CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_by,
                array_to_string(c.reloptions, ', ') AS storage,
                (SELECT quote_ident(s.spcname) FROM pg_catalog.pg_tablespace s WHERE s.oid = c.reltablespace) AS tablespace,
                (SELECT string_agg(CAST(CAST(p.oid AS regclass) AS text), ', ' ORDER BY i.inhseqno) FROM pg_catalog.pg_inherits i
                    JOIN pg_catalog.pg_class p ON p.oid = i.inhparent WHERE i.inhrelid = c.oid) AS inherits
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND
            """ + IN_SCHEMA + "ORDER BY c.relname";

    // In the order in which they stand behind the columns.
    private static final Map<String, String> WORDS = words();

    private static final String COLUMNS = """
            SELECT c.relname AS table_name, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
                NOT a.attnotnull AS nullable, pg_get_expr(d.adbin, d.adrelid) AS sql,
                CAST(a.attidentity AS text) AS identity, CAST(a.attgenerated AS text) AS generated,
                (SELECT k.collname FROM pg_catalog.pg_collation k
                    WHERE k.oid = a.attcollation AND a.attcollation <> t.typcollation) AS collation,
                col_description(c.oid, a.attnum) AS comment,
                e.typname AS enum_name, en.nspname AS enum_schema,
                (SELECT string_agg(l.enumlabel, chr(31) ORDER BY l.enumsortorder)
                    FROM pg_catalog.pg_enum l WHERE l.enumtypid = e.oid) AS labels,
                s.relname AS sequence, q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcycle
            FROM pg_catalog.pg_attribute a
                JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
                LEFT JOIN pg_catalog.pg_type e ON e.oid = coalesce(nullif(t.typelem, 0), t.oid) AND e.typtype = 'e'
                LEFT JOIN pg_catalog.pg_namespace en ON en.oid = e.typnamespace
                LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
                LEFT JOIN (pg_catalog.pg_depend o
                    JOIN pg_catalog.pg_class s ON s.oid = o.objid AND s.relkind = 'S'
                    JOIN pg_catalog.pg_sequence q ON q.seqrelid = s.oid)
                    ON o.refobjid = c.oid AND o.refobjsubid = a.attnum AND o.deptype IN ('a', 'i')
                    AND o.classid = CAST('pg_class' AS regclass) AND o.refclassid = CAST('pg_class' AS regclass)
            WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND
            """ + IN_SCHEMA + "ORDER BY c.relname, a.attnum";

    private static final String CONSTRAINTS = """
            SELECT c.relname AS table_name, k.conname AS name, CAST(k.contype AS text) AS kind,
                (SELECT string_agg(a.attname, chr(31) ORDER BY u.place)
                    FROM unnest(k.conkey) WITH ORDINALITY AS u(number, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number) AS columns,
                fn.nspname AS target_schema, f.relname AS target,
                (SELECT string_agg(a.attname, chr(31) ORDER BY u.place)
                    FROM unnest(k.confkey) WITH ORDINALITY AS u(number, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number) AS target_columns,
                CAST(k.confdeltype AS text) AS on_delete, CAST(k.confupdtype AS text) AS on_update,
                k.condeferrable AS deferrable, k.condeferred AS deferred,
                CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid, true) END AS condition,
                obj_description(k.oid, 'pg_constraint') AS comment,
                coalesce(CAST(to_jsonb(i) ->> 'indnullsnotdistinct' AS boolean), false) AS nulls_same,
                (SELECT string_agg(a.attname, chr(31) ORDER BY u.place)
                    FROM unnest(CAST(i.indkey AS smallint[])) WITH ORDINALITY AS u(number, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number
                    WHERE u.place > i.indnkeyatts) AS include,
                (SELECT string_agg(pg_get_indexdef(k.conindid, CAST(u.place AS integer), true), chr(31) ORDER BY u.place)
                    FROM unnest(k.conexclop) WITH ORDINALITY AS u(operator, place)) AS elements,
                (SELECT string_agg(o.oprname, chr(31) ORDER BY u.place)
                    FROM unnest(k.conexclop) WITH ORDINALITY AS u(operator, place)
                    JOIN pg_catalog.pg_operator o ON o.oid = u.operator) AS operators,
                (SELECT m.amname FROM pg_catalog.pg_class x JOIN pg_catalog.pg_am m ON m.oid = x.relam
                    WHERE x.oid = i.indexrelid) AS method,
                pg_get_expr(i.indpred, i.indrelid, true) AS predicate
            FROM pg_catalog.pg_constraint k
                LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('u', 'x')
                JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_catalog.pg_class f ON f.oid = k.confrelid
                LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
            WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND
            """ + IN_SCHEMA + "ORDER BY c.relname, k.conkey, k.conname";

    private static final String INDEXES = """
            SELECT c.relname AS table_name, x.relname AS name, i.indisunique AS is_unique, m.amname AS method,
                coalesce(CAST(to_jsonb(i) ->> 'indnullsnotdistinct' AS boolean), false) AS nulls_same,
                (SELECT p.opcname FROM pg_catalog.pg_opclass p
                    WHERE p.oid = i.indclass[u.place - 1] AND NOT p.opcdefault) AS operator_class,
                pg_get_expr(i.indpred, i.indrelid, true) AS predicate, u.place <= i.indnkeyatts AS is_key,
                a.attname AS column_name, pg_get_indexdef(i.indexrelid, CAST(u.place AS integer), true) AS sql,
                coalesce(i.indoption[u.place - 1] & 1, 0) = 1 AS descending
            FROM pg_catalog.pg_index i
                JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
                JOIN pg_catalog.pg_am m ON m.oid = x.relam
                CROSS JOIN LATERAL unnest(CAST(i.indkey AS smallint[])) WITH ORDINALITY AS u(number, place)
                LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.number AND u.number > 0
            WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k
                    WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')) AND
            """ + IN_SCHEMA + "ORDER BY c.relname, x.relname, u.place";

    private static final String SEQUENCES = """
            SELECT s.relname AS sequence, q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcycle
            FROM pg_catalog.pg_sequence q
                JOIN pg_catalog.pg_class s ON s.oid = q.seqrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace
            WHERE n.nspname = :schema AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend o
                WHERE o.objid = s.oid AND o.refobjsubid > 0 AND o.deptype IN ('a', 'i'))
            ORDER BY s.relname
            """;

    private static final String ENUMS = """
            SELECT t.typname AS name, (SELECT string_agg(l.enumlabel, chr(31) ORDER BY l.enumsortorder)
                FROM pg_catalog.pg_enum l WHERE l.enumtypid = t.oid) AS labels
            FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            WHERE t.typtype = 'e' AND n.nspname = :schema ORDER BY t.typname
            """;

    private static final String DOMAINS = """
            SELECT t.typname AS name, format_type(t.typbasetype, t.typtypmod) AS type, NOT t.typnotnull AS nullable,
                t.typdefault AS default_sql, k.conname AS constraint_name,
                pg_get_expr(k.conbin, 0, true) AS condition, obj_description(k.oid, 'pg_constraint') AS comment
            FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
                LEFT JOIN pg_catalog.pg_constraint k ON k.contypid = t.oid AND k.contype = 'c'
            WHERE t.typtype = 'd' AND n.nspname = :schema ORDER BY t.typname, k.conname
            """;

    private static final String OBJECT_ID = """
            SELECT CAST(c.oid AS bigint) AS id FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = :table AND
            """ + IN_SCHEMA;

    private PostgresqlSchema() {}

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("inherits", "INHERITS (%s)");
        words.put("partition_by", "PARTITION BY %s");
        words.put("storage", "WITH (%s)");
        words.put("tablespace", "TABLESPACE %s");
        return words;
    }

    private static List<Row> rows(Catalog catalog, String sql, String schema) {
        return catalog.rows(text(sql).bind("schema", schema));
    }

    @Override
    public String defaultSchema(Catalog catalog) {
        return catalog.rows(text("SELECT coalesce(current_schema(), 'public') AS name"))
                .get(0)
                .require("name", String.class);
    }

    @Override
    public List<String> schemas(Catalog catalog) {
        return catalog
                .rows(text("SELECT nspname AS name FROM pg_catalog.pg_namespace"
                        + " WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' ORDER BY nspname"))
                .stream()
                .map(row -> row.require("name", String.class))
                .toList();
    }

    @Override
    public List<SchemaObject> objects(Catalog catalog, String schema) {
        List<SchemaObject> objects = new ArrayList<>();
        for (Row row : rows(catalog, OBJECTS, schema)) {
            Map<String, String> options = new LinkedHashMap<>();
            StringJoiner words = new StringJoiner(" ");
            WORDS.forEach((option, word) -> {
                String value = row.get(option, String.class);
                if (value != null) {
                    options.put(option, value);
                    words.add(word.formatted(value));
                }
            });
            objects.add(new SchemaObject(
                            row.require("name", String.class),
                            kind(row.require("kind", String.class), row.require("temporary", Boolean.class)),
                            row.get("comment", String.class),
                            row.get("definition", String.class),
                            options)
                    .with("postgresql", words.toString()));
        }
        return objects;
    }

    // Without the queries of views, which take the server some time each.
    @Override
    public List<String> names(Catalog catalog, String schema) {
        String query = "SELECT c.relname AS name FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n"
                + " ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND " + IN_SCHEMA;
        return rows(catalog, query, schema).stream()
                .map(row -> row.require("name", String.class))
                .toList();
    }

    private static ObjectKind kind(String kind, boolean temporary) {
        return switch (kind) {
            case "f" -> ObjectKind.FOREIGN_TABLE;
            case "v" -> temporary ? ObjectKind.TEMPORARY_VIEW : ObjectKind.VIEW;
            case "m" -> ObjectKind.MATERIALIZED_VIEW;
            default -> temporary ? ObjectKind.TEMPORARY_TABLE : ObjectKind.TABLE;
        };
    }

    @Override
    public Map<String, List<ReflectedColumn>> columns(Catalog catalog, String schema) {
        String home = defaultSchema(catalog);
        return CatalogRows.by(
                "table_name",
                rows(catalog, COLUMNS, schema),
                rows -> rows.stream().map(row -> column(row, home)).toList());
    }

    private static ReflectedColumn column(Row row, String home) {
        String type = row.require("type", String.class);
        return new ReflectedColumn(
                row.require("name", String.class),
                TypeNames.of(type, enumOf(row, home)),
                type,
                row.require("nullable", Boolean.class),
                generation(row),
                row.get("collation", String.class),
                row.get("comment", String.class));
    }

    private static TypeNames.@Nullable OwnEnum enumOf(Row row, String home) {
        String name = row.get("enum_name", String.class);
        if (name == null) {
            return null;
        }
        String schema = row.require("enum_schema", String.class);
        return new TypeNames.OwnEnum(schema.equals(home) ? null : schema, name, list(row.get("labels", String.class)));
    }

    private static Generation generation(Row row) {
        String sql = row.get("sql", String.class);
        ReflectedSequence sequence = row.get("sequence", String.class) == null ? null : sequence(row);
        String identity = row.require("identity", String.class);
        String generated = row.require("generated", String.class);
        if (!identity.isEmpty()) {
            Generation.Kind kind =
                    identity.equals("a") ? Generation.Kind.IDENTITY_ALWAYS : Generation.Kind.IDENTITY_BY_DEFAULT;
            return new Generation(kind, null, sequence);
        }
        if (!generated.isEmpty() && sql != null) {
            return Generation.computed(sql, generated.equals("s"));
        }
        if (sequence != null && sql != null && sql.startsWith("nextval(")) {
            return new Generation(Generation.Kind.COUNTER, sql, sequence);
        }
        return Generation.defaultOf(sql);
    }

    private static ReflectedSequence sequence(Row row) {
        return new ReflectedSequence(
                row.require("sequence", String.class),
                row.require("seqstart", Long.class),
                row.require("seqincrement", Long.class),
                row.require("seqmin", Long.class),
                row.require("seqmax", Long.class),
                row.require("seqcycle", Boolean.class));
    }

    private static List<String> list(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split(SEPARATOR, -1));
    }

    @Override
    public Map<String, ReflectedConstraints> constraints(Catalog catalog, String schema) {
        return CatalogRows.by("table_name", rows(catalog, CONSTRAINTS, schema), PostgresqlSchema::constraints);
    }

    private static ReflectedConstraints constraints(List<Row> rows) {
        ReflectedKey primaryKey = null;
        List<ReflectedForeignKey> foreignKeys = new ArrayList<>();
        List<ReflectedKey> uniques = new ArrayList<>();
        List<ReflectedCheck> checks = new ArrayList<>();
        List<ReflectedExclusion> exclusions = new ArrayList<>();
        for (Row row : rows) {
            String name = row.require("name", String.class);
            List<String> columns = list(row.get("columns", String.class));
            String comment = row.get("comment", String.class);
            switch (row.require("kind", String.class)) {
                case "p" -> primaryKey = new ReflectedKey(name, columns, comment);
                case "u" ->
                    uniques.add(new ReflectedKey(
                            name,
                            columns,
                            comment,
                            row.require("nulls_same", Boolean.class),
                            list(row.get("include", String.class))));
                case "x" -> exclusions.add(exclusion(row, name));
                case "f" -> foreignKeys.add(foreignKey(row, name, columns));
                default -> checks.add(new ReflectedCheck(name, row.require("condition", String.class), comment));
            }
        }
        return new ReflectedConstraints(primaryKey, foreignKeys, uniques, checks, exclusions);
    }

    private static Timing timing(Row row) {
        boolean deferrable = row.require("deferrable", Boolean.class);
        boolean deferred = row.require("deferred", Boolean.class);
        return deferred ? Timing.DEFERRED : deferrable ? Timing.DEFERRABLE : Timing.IMMEDIATE;
    }

    private static ReflectedExclusion exclusion(Row row, String name) {
        List<String> operators = list(row.get("operators", String.class));
        List<String> sql = list(row.get("elements", String.class));
        List<ReflectedExclusion.Element> elements = new ArrayList<>();
        for (int i = 0; i < operators.size(); i++) {
            elements.add(new ReflectedExclusion.Element(sql.get(i), operators.get(i)));
        }
        return new ReflectedExclusion(
                name,
                row.require("method", String.class),
                elements,
                row.get("predicate", String.class),
                timing(row),
                row.get("comment", String.class));
    }

    private static ReflectedForeignKey foreignKey(Row row, String name, List<String> columns) {
        return new ReflectedForeignKey(
                name,
                columns,
                new ReflectedForeignKey.Target(
                        row.require("target_schema", String.class), row.require("target", String.class)),
                list(row.get("target_columns", String.class)),
                action(row.require("on_delete", String.class)),
                action(row.require("on_update", String.class)),
                timing(row),
                row.get("comment", String.class));
    }

    private static ReferentialAction action(String code) {
        return switch (code) {
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            case "r" -> ReferentialAction.RESTRICT;
            default -> ReferentialAction.UNSAID;
        };
    }

    @Override
    public Map<String, List<ReflectedIndex>> indexes(Catalog catalog, String schema) {
        return CatalogRows.by(
                "table_name",
                rows(catalog, INDEXES, schema),
                rows -> CatalogRows.by("name", rows).values().stream()
                        .map(PostgresqlSchema::index)
                        .toList());
    }

    private static ReflectedIndex index(List<Row> parts) {
        Row first = parts.get(0);
        List<ReflectedIndex.Element> elements = new ArrayList<>();
        List<String> include = new ArrayList<>();
        for (Row part : parts) {
            String column = part.get("column_name", String.class);
            if (!part.require("is_key", Boolean.class)) {
                include.add(String.valueOf(column));
            } else {
                String operators = part.get("operator_class", String.class);
                String sql = part.require("sql", String.class) + (operators == null ? "" : " " + operators);
                elements.add(new ReflectedIndex.Element(column, sql, part.require("descending", Boolean.class)));
            }
        }
        String method = first.require("method", String.class);
        return new ReflectedIndex(
                first.require("name", String.class),
                elements,
                first.require("is_unique", Boolean.class),
                include,
                first.get("predicate", String.class),
                method.equals("btree") ? null : method,
                first.require("nulls_same", Boolean.class));
    }

    @Override
    public List<ReflectedSequence> sequences(Catalog catalog, String schema) {
        return rows(catalog, SEQUENCES, schema).stream()
                .map(PostgresqlSchema::sequence)
                .toList();
    }

    @Override
    public List<ReflectedEnum> enums(Catalog catalog, String schema) {
        return rows(catalog, ENUMS, schema).stream()
                .map(row -> new ReflectedEnum(row.require("name", String.class), list(row.get("labels", String.class))))
                .toList();
    }

    @Override
    public List<ReflectedDomain> domains(Catalog catalog, String schema) {
        return List.copyOf(CatalogRows.by("name", rows(catalog, DOMAINS, schema), PostgresqlSchema::domain)
                .values());
    }

    private static ReflectedDomain domain(List<Row> rows) {
        Row first = rows.get(0);
        List<ReflectedCheck> checks = new ArrayList<>();
        for (Row row : rows) {
            String condition = row.get("condition", String.class);
            if (condition != null) {
                checks.add(new ReflectedCheck(
                        row.get("constraint_name", String.class), condition, row.get("comment", String.class)));
            }
        }
        return new ReflectedDomain(
                first.require("name", String.class),
                first.require("type", String.class),
                first.require("nullable", Boolean.class),
                first.get("default_sql", String.class),
                checks);
    }

    @Override
    public @Nullable Long objectId(Catalog catalog, String schema, String table) {
        List<Row> found = catalog.rows(text(OBJECT_ID).bind("schema", schema).bind("table", table));
        return found.isEmpty() ? null : found.get(0).require("id", Long.class);
    }
}
