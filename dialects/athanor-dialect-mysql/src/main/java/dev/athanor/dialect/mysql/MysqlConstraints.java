package dev.athanor.dialect.mysql;

import static dev.athanor.dialect.mysql.MysqlCatalog.rows;

import dev.athanor.engine.reflect.Catalog;
import dev.athanor.engine.reflect.CatalogRows;
import dev.athanor.engine.reflect.ReflectedCheck;
import dev.athanor.engine.reflect.ReflectedConstraints;
import dev.athanor.engine.reflect.ReflectedForeignKey;
import dev.athanor.engine.reflect.ReflectedForeignKey.Target;
import dev.athanor.engine.reflect.ReflectedForeignKey.Timing;
import dev.athanor.engine.reflect.ReflectedIndex;
import dev.athanor.engine.reflect.ReflectedIndex.Element;
import dev.athanor.engine.reflect.ReflectedKey;
import dev.athanor.sql.Row;
import dev.athanor.sql.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys, checks and indexes. A unique constraint is an index here, and told as a constraint; only one of more than
 * columns in ascending order is told as an index.
 *
 * @param mariadb whether it is MariaDB
 */
record MysqlConstraints(boolean mariadb) {

    private static final String PRIMARY = "PRIMARY";

    // A server that takes names in any case may tell that of a table referred to in another than the table's own.
    // https://bugs.mysql.com/bug.php?id=88718
    private static final String FOREIGN_KEYS = """
            SELECT k.table_name AS table_name, k.constraint_name AS name, k.column_name AS column_name,
                k.referenced_table_schema AS target_schema, CASE @@lower_case_table_names WHEN 0
                    THEN k.referenced_table_name
                    ELSE coalesce((SELECT min(t.table_name) FROM information_schema.tables t
                        WHERE t.table_schema = k.referenced_table_schema
                            AND lower(t.table_name) = lower(k.referenced_table_name)), k.referenced_table_name)
                    END AS target,
                k.referenced_column_name AS target_column, r.update_rule AS on_update, r.delete_rule AS on_delete
            FROM information_schema.key_column_usage k JOIN information_schema.referential_constraints r
                ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name
                AND r.table_name = k.table_name
            WHERE k.table_schema = :schema AND r.constraint_schema = :schema AND k.referenced_table_name IS NOT NULL
            ORDER BY k.table_name, k.constraint_name, k.ordinal_position
            """;

    // MySQL does not say here which table a check is of.
    private static final String CHECKS = """
            SELECT k.table_name AS table_name, c.constraint_name AS name, c.check_clause AS condition_sql, %s AS level
            FROM information_schema.check_constraints c JOIN information_schema.table_constraints k
                ON k.constraint_schema = c.constraint_schema AND k.constraint_name = c.constraint_name%s
            WHERE c.constraint_schema = :schema AND k.table_schema = :schema AND k.constraint_type = 'CHECK'
            ORDER BY k.table_name, c.constraint_name
            """;

    // MySQL tells expressions.
    private static final String INDEXES = """
            SELECT s.table_name AS table_name, s.index_name AS name, s.non_unique AS non_unique,
                s.column_name AS column_name, s.collation AS direction, s.sub_part AS length, s.index_type AS method,
                %s AS expression
            FROM information_schema.statistics s WHERE s.table_schema = :schema
            ORDER BY s.table_name, s.index_name, s.seq_in_index
            """;

    private String checks() {
        return mariadb
                ? CHECKS.formatted("c.level", " AND k.table_name = c.table_name")
                : CHECKS.formatted("'Table'", "");
    }

    private Map<String, List<ReflectedIndex>> allIndexes(Catalog catalog, String schema) {
        String query = INDEXES.formatted(mariadb ? "NULL" : "s.expression");
        return CatalogRows.by(
                "table_name",
                rows(catalog, query, schema),
                rows -> CatalogRows.by("name", rows).values().stream()
                        .map(this::index)
                        .toList());
    }

    private Map<String, List<ReflectedForeignKey>> foreignKeys(Catalog catalog, String schema) {
        return CatalogRows.by(
                "table_name",
                rows(catalog, FOREIGN_KEYS, schema),
                rows -> CatalogRows.by("name", rows).values().stream()
                        .map(this::foreignKey)
                        .toList());
    }

    /** Returns the columns, by table, that hold JSON though their type does not say so: a check does, on MariaDB. */
    Map<String, Set<String>> documents(Catalog catalog, String schema) {
        Map<String, Set<String>> documents = new HashMap<>();
        if (mariadb) {
            for (Row row : rows(catalog, checks(), schema)) {
                if (isOfDocument(row)) {
                    documents
                            .computeIfAbsent(row.require("table_name", String.class), table -> new HashSet<>())
                            .add(row.require("name", String.class));
                }
            }
        }
        return documents;
    }

    private static boolean isOfDocument(Row check) {
        String column = check.require("name", String.class).replace("`", "``");
        return isOfColumn(check) && check.require("condition_sql", String.class).equals("json_valid(`" + column + "`)");
    }

    private static boolean isOfColumn(Row check) {
        return check.require("level", String.class).equals("Column");
    }

    Map<String, ReflectedConstraints> read(Catalog catalog, String schema) {
        Map<String, List<ReflectedIndex>> indexes = allIndexes(catalog, schema);
        Map<String, List<ReflectedForeignKey>> foreignKeys = foreignKeys(catalog, schema);
        Map<String, List<ReflectedCheck>> checks =
                CatalogRows.by("table_name", rows(catalog, checks(), schema), this::checks);
        Set<String> tables = new HashSet<>(indexes.keySet());
        tables.addAll(foreignKeys.keySet());
        tables.addAll(checks.keySet());
        Map<String, ReflectedConstraints> all = new LinkedHashMap<>();
        for (String table : tables) {
            ReflectedKey primaryKey = null;
            List<ReflectedKey> uniques = new ArrayList<>();
            for (ReflectedIndex index : indexes.getOrDefault(table, List.of())) {
                if (index.name().equals(PRIMARY)) {
                    primaryKey = new ReflectedKey(null, index.columns(), null);
                } else if (isConstraint(index)) {
                    uniques.add(new ReflectedKey(index.name(), index.columns(), null));
                }
            }
            all.put(
                    table,
                    new ReflectedConstraints(
                            primaryKey,
                            foreignKeys.getOrDefault(table, List.of()),
                            uniques,
                            checks.getOrDefault(table, List.of())));
        }
        return all;
    }

    private static boolean isConstraint(ReflectedIndex index) {
        return index.unique() && index.isOfColumns() && index.method() == null;
    }

    private List<ReflectedCheck> checks(List<Row> rows) {
        List<ReflectedCheck> checks = new ArrayList<>();
        for (Row row : rows) {
            if (!isOfDocument(row)) {
                String name = isOfColumn(row) ? null : row.require("name", String.class);
                checks.add(new ReflectedCheck(name, row.require("condition_sql", String.class), null));
            }
        }
        return checks;
    }

    private ReflectedForeignKey foreignKey(List<Row> parts) {
        Row first = parts.get(0);
        return new ReflectedForeignKey(
                first.require("name", String.class),
                texts(parts, "column_name"),
                new Target(first.require("target_schema", String.class), first.require("target", String.class)),
                texts(parts, "target_column"),
                action(first.require("on_delete", String.class)),
                action(first.require("on_update", String.class)),
                Timing.IMMEDIATE);
    }

    private static List<String> texts(List<Row> rows, String column) {
        return rows.stream().map(row -> row.require(column, String.class)).toList();
    }

    // What is not said is RESTRICT to MariaDB and NO ACTION to MySQL, and the same to both.
    private ReferentialAction action(String rule) {
        return switch (rule) {
            case "CASCADE" -> ReferentialAction.CASCADE;
            case "SET NULL" -> ReferentialAction.SET_NULL;
            case "SET DEFAULT" -> ReferentialAction.SET_DEFAULT;
            case "RESTRICT" -> mariadb ? ReferentialAction.UNSAID : ReferentialAction.RESTRICT;
            default -> mariadb ? ReferentialAction.NO_ACTION : ReferentialAction.UNSAID;
        };
    }

    /** Returns the indexes that are no key's own; a foreign key has one of its name and columns. */
    Map<String, List<ReflectedIndex>> indexes(Catalog catalog, String schema) {
        Map<String, List<ReflectedForeignKey>> foreignKeys = foreignKeys(catalog, schema);
        Map<String, List<ReflectedIndex>> indexes = new LinkedHashMap<>();
        allIndexes(catalog, schema).forEach((table, all) -> {
            List<ReflectedForeignKey> keys = foreignKeys.getOrDefault(table, List.of());
            List<ReflectedIndex> own = all.stream()
                    .filter(index -> !index.name().equals(PRIMARY) && !isConstraint(index) && !isOfKey(index, keys))
                    .toList();
            if (!own.isEmpty()) {
                indexes.put(table, own);
            }
        });
        return indexes;
    }

    private static boolean isOfKey(ReflectedIndex index, List<ReflectedForeignKey> keys) {
        return index.isOfColumns()
                && keys.stream()
                        .anyMatch(key -> index.name().equals(key.name())
                                && index.columns().equals(key.columns()));
    }

    private ReflectedIndex index(List<Row> parts) {
        Row first = parts.get(0);
        List<Element> elements = parts.stream().map(this::element).toList();
        boolean unique = first.require("non_unique", Number.class).intValue() == 0;
        String method = method(first.require("method", String.class));
        return new ReflectedIndex(first.require("name", String.class), elements, unique, List.of(), null, method);
    }

    private static @Nullable String method(String type) {
        return type.equals("BTREE") ? null : type.toLowerCase(Locale.ROOT);
    }

    private Element element(Row part) {
        boolean descending = "D".equals(part.get("direction", String.class));
        String expression = part.get("expression", String.class);
        if (expression != null) {
            return Element.expression("(" + expression.replace("\\'", "'") + ")", descending);
        }
        String column = part.require("column_name", String.class);
        Number length = part.get("length", Number.class);
        if (length == null) {
            return Element.column(column, descending);
        }
        String quoted = "`" + column.replace("`", "``") + "`";
        return new Element(column, quoted + "(" + length + ")", descending);
    }
}
