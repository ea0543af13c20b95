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

    /** Defines the tables of {@code scope}. */
    void all(ReflectionScope scope) {
        for (String name : source.tableNames(scope.schema(), scope.views())) {
            if (scope.only().test(name)) {
                String key = scope.schema() == null ? name : scope.schema() + "." + name;
                Table present = metadata.table(key);
                Table unused = scope.targets() ? table(key, null, List.of()) : alone(key, null, List.of());
                if (present != null && scope.extending()) {
                    extend(present, described(key, null));
                }
            }
        }
    }

    private List<TableItem> described(String key, @Nullable Set<String> columns) {
        int dot = key.lastIndexOf('.');
        String schema = dot < 0 ? null : key.substring(0, dot);
        return source.describe(schema, key.substring(dot + 1), columns).stream()
                .map(item -> metadata.reflected(key, item))
                .toList();
    }

    // A constraint is added if all its columns are new; the others were left out on purpose, or are there.
    private static void extend(Table table, List<TableItem> found) {
        Set<String> added = new HashSet<>();
        for (TableItem item : found) {
            boolean missing = switch (kindOf(item)) {
                case COLUMN -> table.contents().find(((ColumnDefinition<?>) item).name()) == null;
                case INDEX ->
                    table.indexes().stream().noneMatch(known -> known.name().equals(((IndexDefinition) item).name()));
                case FOREIGN_KEY -> added.containsAll(((ForeignKeyDefinition) item).columns());
                case UNIQUE -> added.containsAll(((UniqueDefinition) item).columns());
                case OTHER -> false;
            };
            if (missing) {
                item.addTo(table);
                if (item instanceof ColumnDefinition<?> column) {
                    added.add(column.name());
                }
            }
        }
    }

    private enum Kind {
        COLUMN,
        INDEX,
        FOREIGN_KEY,
        UNIQUE,
        OTHER
    }

    private static Kind kindOf(TableItem item) {
        if (item instanceof ColumnDefinition<?> column) {
            return column.isPrimaryKey() ? Kind.OTHER : Kind.COLUMN;
        }
        if (item instanceof IndexDefinition) {
            return Kind.INDEX;
        }
        if (item instanceof ForeignKeyDefinition) {
            return Kind.FOREIGN_KEY;
        }
        return item instanceof UniqueDefinition ? Kind.UNIQUE : Kind.OTHER;
    }

    /** Returns the table, as it is known already or else as the database has it, with those it refers to. */
    Table table(String key, @Nullable Set<String> columns, List<TableItem> known) {
        Table present = metadata.table(key);
        if (present != null) {
            return present;
        }
        Table table = alone(key, columns, known);
        for (ForeignKey reference : table.foreignKeys()) {
            Table unused = table(reference.targetTable(), null, List.of());
        }
        return table;
    }

    /** Returns the table, as it is known already or else as the database has it. */
    Table alone(String key, @Nullable Set<String> columns, List<TableItem> known) {
        Table present = metadata.table(key);
        if (present != null) {
            return present;
        }
        int dot = key.lastIndexOf('.');
        String schema = dot < 0 ? null : key.substring(0, dot);
        List<TableItem> items = merged(described(key, columns), known);
        if (columns != null) {
            checkAll(key, columns, items);
        }
        Table table = new Table(key.substring(dot + 1), schema, metadata);
        // What the database has need not have the names of a convention.
        items.forEach(item -> item.addTo(table));
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
