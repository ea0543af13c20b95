package dev.athanor.orm.load.row;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.mapping.EmbeddedMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an embedded record of the columns it is kept in.
 *
 * @param mapping how it is mapped
 * @param columns how its parts are read, in order
 */
public record EmbeddedReader(EmbeddedMapping mapping, List<ColumnReader> columns) {

    /** Creates the reader and copies the list. */
    public EmbeddedReader {
        columns = List.copyOf(columns);
    }

    /** {@return the record in the row, or null if the row has none} */
    public @Nullable Object read(RowReader row) {
        @Nullable Object[] parts = new @Nullable Object[columns.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = columns.get(i).read(row);
        }
        return mapping.descriptor().record(parts);
    }
}
