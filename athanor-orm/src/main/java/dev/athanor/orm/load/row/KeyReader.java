package dev.athanor.orm.load.row;

import dev.athanor.engine.codec.RowReader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads columns that together identify something: one as its value, several as the list of theirs. */
public final class KeyReader {

    private final ColumnReader[] columns;
    private final ColumnReader first;

    /** Creates what reads a key of {@code columns}. */
    public KeyReader(List<ColumnReader> columns) {
        this.columns = columns.toArray(ColumnReader[]::new);
        this.first = columns.get(0);
    }

    /** Returns the key in the current row, or {@code null} if a part of it is NULL. */
    @Nullable
    public Object read(RowReader row) {
        return columns.length == 1 ? first.read(row) : readSeveral(row);
    }

    private @Nullable Object readSeveral(RowReader row) {
        Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            Object value = columns[i].read(row);
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return List.copyOf(Arrays.asList(values));
    }

    /** Returns the part of {@code key} at {@code index}. */
    public static Object part(Object key, int index) {
        return key instanceof List<?> several ? several.get(index) : key;
    }
}
