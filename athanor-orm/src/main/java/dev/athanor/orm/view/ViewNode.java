package dev.athanor.orm.view;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.load.row.ColumnReader;
import dev.athanor.orm.load.row.KeyReader;
import dev.athanor.orm.mapping.EmbeddedMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record at one place of a row: where its key and its components stand. */
final class ViewNode {

    /** Reads one component of a row into a draft. */
    interface Reader {
        void read(RowReader row, ViewRun run, Draft draft);
    }

    private final RecordView<?, ?> view;
    private final KeyReader key;
    private final List<Reader> readers;

    ViewNode(RecordView<?, ?> view, KeyReader key, List<Reader> readers) {
        this.view = view;
        this.key = key;
        this.readers = List.copyOf(readers);
    }

    /** Returns the draft of the current row, or null if the row has none: its key is NULL. */
    @Nullable
    Draft read(RowReader row, ViewRun run) {
        Object value = key.read(row);
        if (value == null) {
            return null;
        }
        Draft known = run.find(view, value);
        if (known != null) {
            return known;
        }
        Draft draft = run.add(view, value, new Draft(view, readers.size()));
        for (Reader reader : readers) {
            reader.read(row, run, draft);
        }
        return draft;
    }

    /** A value of one column. */
    record Column(int index, ColumnReader column) implements Reader {

        @Override
        public void read(RowReader row, ViewRun run, Draft draft) {
            draft.set(index, column.read(row));
        }
    }

    /** A value of several columns. */
    record Embedded(int index, EmbeddedMapping mapping, List<ColumnReader> columns) implements Reader {

        @Override
        public void read(RowReader row, ViewRun run, Draft draft) {
            List<@Nullable Object> parts = new ArrayList<>(columns.size());
            columns.forEach(column -> parts.add(column.read(row)));
            draft.set(index, mapping.descriptor().record(parts.toArray()));
        }
    }

    /** What the row holds of another entity. */
    record One(int index, ViewNode node) implements Reader {

        @Override
        public void read(RowReader row, ViewRun run, Draft draft) {
            draft.set(index, node.read(row, run));
        }
    }

    /** What comes with a later statement, found by columns of the row. */
    record Many(int index, ViewPart.Many part, KeyReader owner) implements Reader {

        @Override
        public void read(RowReader row, ViewRun run, Draft draft) {
            draft.set(index, new Draft.Members(new ArrayList<>(), part.set()));
            Object local = owner.read(row);
            if (local != null) {
                run.leave(part, local, draft.members(index));
            }
        }
    }
}
