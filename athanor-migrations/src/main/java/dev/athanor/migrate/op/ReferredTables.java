package dev.athanor.migrate.op;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.ColumnReference;
import dev.athanor.sql.schema.ForeignKey;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stands in for tables that foreign keys refer to. An operation knows its own table only, and the statement that
 * creates a foreign key needs no more of the other one than its name and those of the columns.
 */
final class ReferredTables {

    private ReferredTables() {}

    /** Defines what the foreign keys of {@code table} refer to and its MetaData does not have. */
    static Table define(Table table) {
        MetaData metadata = table.metadata();
        Map<String, List<ForeignKey>> missing = table.foreignKeys().stream()
                .filter(key -> metadata.table(key.targetTable()) == null)
                .collect(groupingBy(ForeignKey::targetTable, LinkedHashMap::new, toList()));
        missing.forEach((target, keys) -> {
            Map<String, ColumnDefinition<?>> columns = new LinkedHashMap<>();
            for (ForeignKey key : keys) {
                for (int i = 0; i < key.columns().size(); i++) {
                    String name = key.targetNames().get(i);
                    columns.put(
                            name,
                            new ColumnDefinition<>(name, key.columns().get(i).type()));
                }
            }
            TableName name = TableName.ofTarget(target);
            Table unused = Table.of(
                    name.name(), name.schema(), metadata, columns.values().toArray(TableItem[]::new));
        });
        return table;
    }

    /** Returns {@code column} and, before it, those of its own table that it refers to. */
    static List<ColumnDefinition<?>> withOwnTargets(TableName table, ColumnDefinition<?> column) {
        List<ColumnDefinition<?>> columns = new ArrayList<>();
        for (ColumnReference reference : column.references()) {
            int dot = reference.target().lastIndexOf('.');
            String name = reference.target().substring(dot + 1);
            if (dot > 0
                    && reference.target().substring(0, dot).equals(table.key())
                    && !name.equals(column.name())
                    && columns.stream().noneMatch(each -> each.name().equals(name))) {
                columns.add(new ColumnDefinition<>(name, column.type()));
            }
        }
        columns.add(column);
        return columns;
    }
}
