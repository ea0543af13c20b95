package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.load.row.ColumnReader;
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
 * Makes a record of the columns it is kept in.
 *
 * @param mapping how it is mapped
 * @param columns how its parts are read, in order
 */
record RecordReader(EmbeddedMapping mapping, List<ColumnReader> columns) implements RowPart {

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
        return new RecordReader(record, columns);
    }

    /** Returns the slots of columns, but -1 for those that are parts of records. */
    static int[] slotsOutside(List<ColumnMapping> columns) {
        return columns.stream()
                .mapToInt(column -> column.embedded() == null ? column.slot() : -1)
                .toArray();
    }

    int slot() {
        return mapping.slot();
    }

    void fill(RowReader row, Instrumented entity, EntityState state) {
        state.setLoaded(entity, mapping.slot(), made(row));
    }

    private @Nullable Object made(RowReader row) {
        @Nullable Object[] parts = new @Nullable Object[columns.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = columns.get(i).read(row);
        }
        return mapping.descriptor().record(parts);
    }

    @Override
    public @Nullable Object read(RowReader row, LoadRun run) {
        return made(row);
    }

    @Override
    public String name() {
        return mapping.name();
    }

    @Override
    public int position() {
        return columns.get(0).position();
    }
}
