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
 * @param parts what reads each of the things selected
 * @param names what each is called
 */
record ViewPlan(List<PartReader> parts, List<String> names) {

    ViewPlan {
        parts = List.copyOf(parts);
        names = List.copyOf(names);
    }

    int size() {
        return parts.size();
    }

    /** Returns what the current row has at {@code index}: a draft, or a value. */
    @Nullable
    Object read(int index, RowReader row, ViewRun run) {
        return parts.get(index).read(row, run);
    }

    /** Returns what reads the first {@code width} things selected, which are columns, as a key. */
    KeyReader key(int width) {
        List<ColumnReader> columns = new ArrayList<>();
        for (PartReader part : parts.subList(0, width)) {
            if (part instanceof PartReader.Column column) {
                columns.add(column.reader());
            }
        }
        return new KeyReader(columns);
    }
}
