package dev.athanor.orm.mapping;

import dev.athanor.sql.schema.TableItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the columns of a table in order: an entity's own before those of its mapped superclasses, unless said. */
final class ColumnOrder {

    private final int inherited;
    private final List<Placed> columns = new ArrayList<>();

    private record Placed(int order, boolean inherited, TableItem column) {}

    ColumnOrder(int inherited) {
        this.inherited = inherited;
    }

    void add(int attribute, int order, TableItem column) {
        columns.add(new Placed(order, attribute < inherited, column));
    }

    List<TableItem> sorted() {
        List<TableItem> sorted = new ArrayList<>();
        columns.stream()
                .sorted(Comparator.comparingInt(Placed::order).thenComparing(Placed::inherited))
                .forEach(placed -> sorted.add(placed.column()));
        return sorted;
    }
}
