package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.load.row.ColumnReader;
import org.jspecify.annotations.Nullable;

/**
 * A column that is selected as such.
 *
 * @param reader how its value is read
 */
record ColumnPart(ColumnReader reader) implements RowPart {

    @Override
    public @Nullable Object read(RowReader row, LoadRun run) {
        return reader.read(row);
    }

    @Override
    public @Nullable String name() {
        return null;
    }

    @Override
    public int position() {
        return reader.position();
    }
}
