package dev.athanor.orm.view;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.load.row.ColumnReader;
import dev.athanor.orm.load.row.KeyReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a statement become that selects records.
 *
 * @param parts for each thing selected what reads it: a record's node, or a column
 * @param names what each is called
 */
record ViewPlan(List<Part> parts, List<String> names) {

    ViewPlan {
        parts = List.copyOf(parts);
        names = List.copyOf(names);
    }

    /** A record or a column of each row. */
    record Part(@Nullable ViewNode node, @Nullable ColumnReader column) {}

    int size() {
        return parts.size();
    }

    /** Returns what the current row has at {@code index}: a draft, or a value. */
    @Nullable
    Object read(int index, RowReader row, ViewRun run) {
        Part part = parts.get(index);
        if (part.node() != null) {
            return part.node().read(row, run);
        }
        return part.column() == null ? null : part.column().read(row);
    }

    /** Returns what reads the first {@code width} columns as a key. */
    KeyReader key(int width) {
        List<ColumnReader> columns = new ArrayList<>();
        for (Part part : parts.subList(0, width)) {
            if (part.column() != null) {
                columns.add(part.column());
            }
        }
        return new KeyReader(columns);
    }
}
