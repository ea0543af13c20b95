package dev.athanor.orm.view;

import static java.util.Objects.requireNonNull;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.load.row.ColumnReader;
import dev.athanor.orm.load.row.DistinctMembers;
import dev.athanor.orm.load.row.EmbeddedReader;
import dev.athanor.orm.load.row.KeyReader;
import dev.athanor.orm.state.ColumnValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a part of a row: what a statement selects, or what a record holds. */
interface PartReader {

    /** Returns the part of the current row: a value, or what becomes one when {@code run} is done. */
    @Nullable
    Object read(RowReader row, ViewRun run);

    /** A value of one column. */
    record Column(ColumnReader reader) implements PartReader {

        @Override
        public @Nullable Object read(RowReader row, ViewRun run) {
            return reader.read(row);
        }
    }

    /** A value of several columns. */
    record Embedded(EmbeddedReader reader) implements PartReader {

        @Override
        public @Nullable Object read(RowReader row, ViewRun run) {
            return reader.read(row);
        }
    }

    /**
     * What comes with a later statement, found by columns of the row.
     *
     * @param part what it is
     * @param owner reads the columns
     * @param types the types of the columns by which they are found, which may be wider than those of the row
     */
    record Many(ViewPart.Many part, KeyReader owner, List<Class<?>> types) implements PartReader {

        @Override
        public Draft.Members read(RowReader row, ViewRun run) {
            Draft.Members members = new Draft.Members(new DistinctMembers(), part.set());
            Object local = owner.read(row);
            if (local != null) {
                run.leave(part, widened(local), members.drafts());
            }
            return members;
        }

        private Object widened(Object local) {
            if (types.size() == 1) {
                return ColumnValue.as(types.get(0), local);
            }
            List<Object> values = new ArrayList<>(types.size());
            for (int i = 0; i < types.size(); i++) {
                values.add(ColumnValue.as(types.get(i), requireNonNull(KeyReader.part(local, i), "it is read whole")));
            }
            return values;
        }
    }
}
