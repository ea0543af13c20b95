package dev.athanor.orm.flush;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.schema.ColumnValues;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of rows of one entity that are updated in one table, by their places in it.
 *
 * @param row the columns
 * @param makers what makes values in rows that are updated
 * @param made the places of those
 */
record UpdateColumns(RowColumns row, Map<ColumnMapping, MadeValue> makers, BitSet made) {

    static UpdateColumns of(RowColumns row, FlushContext context) {
        Map<ColumnMapping, MadeValue> makers = new HashMap<>();
        BitSet made = new BitSet();
        for (ColumnMapping column : row.all()) {
            MadeValue maker = MadeValue.onUpdate(column, context);
            if (maker != null) {
                makers.put(column, maker);
                made.set(column.column().index());
            }
        }
        return new UpdateColumns(row, makers, made);
    }

    List<ColumnMapping> all() {
        return row.all();
    }

    @Nullable
    ColumnMapping version() {
        return row.version();
    }

    @Nullable
    MadeValue maker(ColumnMapping column) {
        return makers.get(column);
    }

    /** {@return whether nothing makes values in rows that are updated} */
    boolean isPlain() {
        return makers.isEmpty() && row.all().stream().noneMatch(UpdatedValues::isMadeByDatabase);
    }

    /** {@return the places of columns that differ from the row} */
    BitSet changed(EntityState state) {
        BitSet columns = new BitSet();
        for (ColumnMapping column : row.all()) {
            boolean follows = row.follows() && row.key().contains(column.column());
            if (!follows && ColumnValue.differs(state, column) && !column.isReadOnly()) {
                columns.set(column.column().index());
            }
        }
        return columns;
    }

    /**
     * {@return the places of columns that an object writes into the row it takes over: those it has a value for, and
     * those where nothing of what was there may stay}
     */
    BitSet takenOver(EntityState state, EntityState replaced) {
        BitSet columns = new BitSet();
        for (ColumnMapping column : row.all()) {
            boolean own = ColumnValue.isPresent(state, column);
            if (!column.isKey() && !column.isReadOnly() && (own || isToBeEmptied(state, replaced, column))) {
                columns.set(column.column().index());
            }
        }
        return columns;
    }

    /** Where a new row would get a value that the object does not have, the one that is there does as well. */
    private static boolean isToBeEmptied(EntityState state, EntityState replaced, ColumnMapping column) {
        ColumnValues<?> values = column.column().definition().values();
        return !values.comeFromDatabase()
                && values.onInsert() == null
                && !ColumnValue.isThatOfRow(replaced, state, column);
    }

    /** {@return whether the object differs in another table: a version counts changes in all of them} */
    boolean differsElsewhere(EntityState state) {
        List<ColumnMapping> all = state.mapping().columns();
        return all.size() > row.all().size()
                && all.stream().anyMatch(column -> !column.isReadOnly() && ColumnValue.differs(state, column));
    }
}
