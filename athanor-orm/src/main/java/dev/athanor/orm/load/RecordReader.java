package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.load.row.ColumnReader;
import dev.athanor.orm.load.row.EmbeddedReader;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes an embedded record of the columns it is kept in.
 *
 * @param reader what makes it
 */
record RecordReader(EmbeddedReader reader) implements RowPart {

    /** Returns the readers of those records of an entity that are in the row. */
    static RecordReader[] of(EntityMapping<?> mapping, ToIntFunction<? super RowAttribute> position) {
        List<RecordReader> readers = new ArrayList<>();
        for (EmbeddedMapping record : mapping.embedded()) {
            if (position.applyAsInt(record.columns().get(0)) > 0) {
                readers.add(of(record, position));
            }
        }
        return readers.toArray(RecordReader[]::new);
    }

    /** Returns the reader of a record whose columns are in the row. */
    static RecordReader of(EmbeddedMapping record, ToIntFunction<? super ColumnMapping> position) {
        List<ColumnReader> columns = new ArrayList<>();
        record.columns().forEach(column -> columns.add(ColumnReader.of(column.column(), position.applyAsInt(column))));
        return new RecordReader(new EmbeddedReader(record, columns));
    }

    /** Returns the slots of columns, but -1 for those that are parts of records. */
    static int[] slotsOutside(List<ColumnMapping> columns) {
        return columns.stream()
                .mapToInt(column -> column.embedded() == null ? column.slot() : -1)
                .toArray();
    }

    int slot() {
        return reader.mapping().slot();
    }

    void fill(RowReader row, Instrumented entity, EntityState state) {
        state.setLoaded(entity, slot(), reader.read(row));
    }

    @Override
    public @Nullable Object read(RowReader row, LoadRun run) {
        return reader.read(row);
    }

    @Override
    public String name() {
        return reader.mapping().name();
    }

    @Override
    public int position() {
        return reader.columns().get(0).position();
    }
}
