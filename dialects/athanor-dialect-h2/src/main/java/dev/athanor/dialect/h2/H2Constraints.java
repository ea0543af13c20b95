package dev.athanor.dialect.h2;

import static dev.athanor.dialect.h2.H2Schema.written;
import static dev.athanor.sql.Sql.text;

import dev.athanor.engine.reflect.Catalog;
import dev.athanor.engine.reflect.ReflectedCheck;
import dev.athanor.engine.reflect.ReflectedConstraints;
import dev.athanor.engine.reflect.ReflectedForeignKey;
import dev.athanor.engine.reflect.ReflectedForeignKey.Target;
import dev.athanor.engine.reflect.ReflectedForeignKey.Timing;
import dev.athanor.engine.reflect.ReflectedKey;
import dev.athanor.sql.Row;
import dev.athanor.sql.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The constraints of a schema: what they say, and the columns of all keys. */
final class H2Constraints {

    private static final String CONSTRAINTS = """
            SELECT K.TABLE_NAME, K.CONSTRAINT_SCHEMA || '.' || K.CONSTRAINT_NAME AS PLACE, K.CONSTRAINT_NAME AS NAME,
                K.CONSTRAINT_TYPE AS KIND, K.REMARKS AS COMMENT, C.CHECK_CLAUSE AS CONDITION,
                R.UNIQUE_CONSTRAINT_SCHEMA || '.' || R.UNIQUE_CONSTRAINT_NAME AS TARGET,
                R.UPDATE_RULE AS ON_UPDATE, R.DELETE_RULE AS ON_DELETE
            FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS K
                LEFT JOIN INFORMATION_SCHEMA.CHECK_CONSTRAINTS C
                    ON C.CONSTRAINT_SCHEMA = K.CONSTRAINT_SCHEMA AND C.CONSTRAINT_NAME = K.CONSTRAINT_NAME
                LEFT JOIN INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS R
                    ON R.CONSTRAINT_SCHEMA = K.CONSTRAINT_SCHEMA AND R.CONSTRAINT_NAME = K.CONSTRAINT_NAME
            WHERE K.TABLE_SCHEMA = :schema ORDER BY K.TABLE_NAME, K.CONSTRAINT_NAME
            """;

    // Of all schemas: a foreign key may refer to another one.
    private static final String KEY_COLUMNS = """
            SELECT CONSTRAINT_SCHEMA || '.' || CONSTRAINT_NAME AS PLACE, TABLE_SCHEMA, TABLE_NAME,
                COLUMN_NAME, CAST(POSITION_IN_UNIQUE_CONSTRAINT AS INTEGER) AS TARGET_POSITION
            FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE ORDER BY CONSTRAINT_SCHEMA, CONSTRAINT_NAME, ORDINAL_POSITION
            """;

    private final Map<String, List<Row>> keyColumns;

    private H2Constraints(Map<String, List<Row>> keyColumns) {
        this.keyColumns = keyColumns;
    }

    static Map<String, ReflectedConstraints> read(Catalog catalog, String schema) {
        Map<String, List<Row>> keyColumns = new LinkedHashMap<>();
        for (Row row : catalog.rows(text(KEY_COLUMNS))) {
            keyColumns
                    .computeIfAbsent(row.require("place", String.class), place -> new ArrayList<>())
                    .add(row);
        }
        return H2Schema.byTable(
                H2Schema.rows(catalog, CONSTRAINTS, schema), new H2Constraints(keyColumns)::constraints);
    }

    private ReflectedConstraints constraints(List<Row> rows) {
        ReflectedKey primaryKey = null;
        List<ReflectedForeignKey> foreignKeys = new ArrayList<>();
        List<ReflectedKey> uniques = new ArrayList<>();
        List<ReflectedCheck> checks = new ArrayList<>();
        for (Row row : rows) {
            String name = written(row.require("name", String.class));
            List<String> columns = columns(row.require("place", String.class));
            String comment = row.get("comment", String.class);
            switch (row.require("kind", String.class)) {
                case "PRIMARY KEY" -> primaryKey = new ReflectedKey(name, columns, comment);
                case "UNIQUE" -> uniques.add(new ReflectedKey(name, columns, comment));
                case "FOREIGN KEY" -> foreignKeys.add(foreignKey(row, name, columns));
                default -> checks.add(new ReflectedCheck(name, row.require("condition", String.class), comment));
            }
        }
        return new ReflectedConstraints(primaryKey, foreignKeys, uniques, checks);
    }

    private List<Row> key(String place) {
        return keyColumns.getOrDefault(place, List.of());
    }

    private List<String> columns(String place) {
        return key(place).stream()
                .map(row -> written(row.require("column_name", String.class)))
                .toList();
    }

    private ReflectedForeignKey foreignKey(Row row, String name, List<String> columns) {
        List<Row> target = key(row.require("target", String.class));
        List<String> targetColumns = new ArrayList<>();
        for (Row column : key(row.require("place", String.class))) {
            Row meant = target.get(column.require("target_position", Integer.class) - 1);
            targetColumns.add(written(meant.require("column_name", String.class)));
        }
        Row first = target.get(0);
        return new ReflectedForeignKey(
                name,
                columns,
                new Target(
                        written(first.require("table_schema", String.class)),
                        written(first.require("table_name", String.class))),
                targetColumns,
                action(row.require("on_delete", String.class)),
                action(row.require("on_update", String.class)),
                Timing.IMMEDIATE,
                row.get("comment", String.class));
    }

    // RESTRICT is what is not said, and the same as NO ACTION: H2 checks no key later than its row.
    private static ReferentialAction action(String rule) {
        return switch (rule) {
            case "CASCADE" -> ReferentialAction.CASCADE;
            case "SET NULL" -> ReferentialAction.SET_NULL;
            case "SET DEFAULT" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.UNSAID;
        };
    }
}
