package dev.athanor.orm.load.row;

import dev.athanor.engine.codec.RowReader;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads columns that together identify something: one as its value, several as the list of theirs. */
public final class KeyReader {

    private final ColumnReader[] columns;
    private final ColumnReader first;
    private final boolean partial;

    /** Creates what reads a key of {@code columns}. */
    public KeyReader(List<ColumnReader> columns) {
        this(columns, false);
    }

    /**
     * Creates what reads a key of {@code columns}.
     *
     * @param partial whether it is a key if a part of it is NULL, but not all
     */
    public KeyReader(List<ColumnReader> columns, boolean partial) {
        this.partial = partial;
        this.columns = columns.toArray(ColumnReader[]::new);
        this.first = columns.get(0);
    }

    /** Returns the key in the current row, or {@code null} if it has none: a part of it is NULL, or all. */
    @Nullable
    public Object read(RowReader row) {
        return columns.length == 1 ? first.read(row) : readSeveral(row);
    }

    private @Nullable Object readSeveral(RowReader row) {
        @Nullable Object[] values = new @Nullable Object[columns.length];
        int absent = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i].read(row);
            absent += values[i] == null ? 1 : 0;
        }
        if (absent == 0) {
            return List.of(values);
        }
        return partial && absent < values.length ? Collections.unmodifiableList(Arrays.asList(values)) : null;
    }

    /** Returns the part of {@code key} at {@code index}. */
    public static @Nullable Object part(Object key, int index) {
        return key instanceof List<?> several ? several.get(index) : key;
    }
}
