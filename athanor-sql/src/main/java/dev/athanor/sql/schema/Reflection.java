package dev.athanor.sql.schema;

import dev.athanor.sql.error.SchemaException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tables made of what a database says of them, with those they refer to. */
final class Reflection {

    private final TableSource source;
    private final MetaData metadata;

    private Reflection(TableSource source, MetaData metadata) {
        this.source = source;
        this.metadata = metadata;
    }

    static Reflection of(TableSource source, MetaData metadata) {
        return new Reflection(source.snapshot(), metadata);
    }

    /** Returns the table, as it is known already or else as the database has it. */
    Table table(String key, @Nullable Set<String> columns, List<TableItem> known) {
        Table present = metadata.table(key);
        if (present != null) {
            return present;
        }
        int dot = key.lastIndexOf('.');
        String schema = dot < 0 ? null : key.substring(0, dot);
        String name = key.substring(dot + 1);
        List<TableItem> items = merged(source.describe(schema, name, columns), known);
        if (columns != null) {
            checkAll(key, columns, items);
        }
        Table table = Table.of(name, schema, metadata, items.toArray(TableItem[]::new));
        for (ForeignKey reference : table.foreignKeys()) {
            Table unused = table(reference.targetTable(), null, List.of());
        }
        return table;
    }

    // What is said comes in the place of what was found, so the columns keep their order.
    private static List<TableItem> merged(List<TableItem> found, List<TableItem> known) {
        List<TableItem> items = new ArrayList<>();
        List<TableItem> rest = new ArrayList<>(known);
        Set<String> replaced = new HashSet<>();
        for (TableItem item : found) {
            TableItem better = item;
            for (TableItem said : known) {
                if (item instanceof ColumnDefinition<?> column
                        && said instanceof ColumnDefinition<?> other
                        && other.name().equals(column.name())) {
                    better = said;
                    rest.remove(said);
                    replaced.add(column.name());
                }
            }
            items.add(better);
        }
        items.removeIf(item -> item instanceof PrimaryKeyDefinition key
                && key.columns().stream().anyMatch(column -> replaced.contains(column))
                && !keyIsStillSaid(key, items));
        int end = 0;
        while (end < items.size() && items.get(end) instanceof ColumnDefinition<?>) {
            end++;
        }
        items.addAll(
                end, rest.stream().filter(ColumnDefinition.class::isInstance).toList());
        items.addAll(rest.stream()
                .filter(item -> !(item instanceof ColumnDefinition<?>))
                .toList());
        return items;
    }

    private static boolean keyIsStillSaid(PrimaryKeyDefinition key, List<TableItem> items) {
        Set<String> said = new HashSet<>();
        for (TableItem item : items) {
            if (item instanceof ColumnDefinition<?> column && column.isPrimaryKey()) {
                said.add(column.name());
            }
        }
        return said.equals(Set.copyOf(key.columns()));
    }

    private static void checkAll(String key, Set<String> columns, List<TableItem> items) {
        Set<String> missing = new HashSet<>(columns);
        for (TableItem item : items) {
            if (item instanceof ColumnDefinition<?> column) {
                missing.remove(column.name());
            }
        }
        if (!missing.isEmpty()) {
            throw new SchemaException(
                    "S004", "table " + key + " has no columns " + missing + "; correct their names, or leave them out");
        }
    }
}
