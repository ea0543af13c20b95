package dev.athanor.orm.flush;

import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the table between two entities, collected and then written: deletions, changes of keys, insertions. */
final class AssociationRows {

    private final RelationshipMapping relationship;
    private final FlushContext context;
    private final Table table;
    private final List<Column<?>> columns = new ArrayList<>();
    private final List<@Nullable Object[]> inserted = new ArrayList<>();
    private final List<@Nullable Object[]> deleted = new ArrayList<>();
    private final List<@Nullable Object[]> updated = new ArrayList<>();

    AssociationRows(Table table, RelationshipMapping relationship, FlushContext context) {
        this.table = table;
        this.relationship = relationship;
        this.context = context;
        List<Column<?>> used = new ArrayList<>();
        relationship.pairs().stream().map(ColumnPair::remote).forEach(used::add);
        relationship.targetPairs().stream().map(ColumnPair::remote).forEach(used::add);
        for (Column<?> column : table.columns()) {
            if (used.contains(column)) {
                columns.add(column);
            }
        }
    }

    /** Adds a row to insert: a value for each column of the table. */
    void insert(@Nullable Object[] row) {
        inserted.add(pick(row));
    }

    /** Adds a row to delete. */
    void delete(@Nullable Object[] row) {
        deleted.add(pick(row));
    }

    /** Adds a row whose keys change. */
    void update(@Nullable Object[] before, @Nullable Object[] after) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(pick(after)));
        values.addAll(Arrays.asList(pick(before)));
        updated.add(values.toArray());
    }

    private @Nullable Object[] pick(@Nullable Object[] row) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row[columns.get(i).index()];
        }
        return values;
    }

    void write() {
        if (!deleted.isEmpty()) {
            long[] counts = context.execute(RowStatements.delete(table, columns), deleted);
            check(counts, deleted);
        }
        if (!updated.isEmpty()) {
            check(context.execute(RowStatements.update(table, columns, columns), updated), updated);
        }
        if (!inserted.isEmpty()) {
            List<@Nullable Object[]> unused = context.insert(table, columns, inserted, List.of());
        }
    }

    private void check(long[] counts, List<@Nullable Object[]> rows) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] >= 0 && counts[i] != 1) {
                throw new StaleDataException(
                        "O031",
                        "The row "
                                + Arrays.asList(rows.get(i))
                                        .subList(rows.get(i).length - columns.size(), rows.get(i).length)
                                + " of table " + table + ", which stands for "
                                + relationship
                                + ", is not there any more; someone else deleted it: roll back, and begin"
                                + " again with what the database has now");
            }
        }
    }
}
