package dev.athanor.engine.dialect;

import dev.athanor.engine.error.ResultException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How it is known which of the rows inserted a row returned belongs to, where the database promises no order: it
 * returns a few columns more than are asked for, and by those the rows are told apart.
 */
public interface RowMatching {

    /** {@return the columns the statement is to return: those asked for, and more behind them} */
    List<Column<?>> returning();

    /**
     * Returns what was asked for, in the order of {@code inserted}.
     *
     * @throws ResultException if not every row was inserted ({@code E005})
     */
    List<@Nullable Object[]> match(List<@Nullable Object[]> inserted, List<@Nullable Object[]> returned);

    /**
     * Returns a way to tell the rows of {@code request} apart, or {@code null} if there is none: by a number that the
     * database counts up in the order of the rows, or by values that no other row has.
     */
    static @Nullable RowMatching of(InsertRequest request) {
        Column<?> counter = request.table().autoincrement();
        if (counter != null && !request.columns().contains(counter)) {
            return new ByCounter(request, counter);
        }
        List<Column<?>> unique = ByValues.unique(request);
        return unique.isEmpty() ? null : new ByValues(request, unique);
    }

    /**
     * Checks that as many rows came back as were inserted.
     *
     * @throws ResultException if not ({@code E005})
     */
    static void requireAll(Table table, int inserted, int returned) {
        if (inserted != returned) {
            throw new ResultException(
                    "E005",
                    "of " + inserted + " rows for table " + table.key() + " the database inserted " + returned
                            + "; a trigger left some out, so that it is not known what became of which: change the"
                            + " trigger, or insert without asking for keys");
        }
    }

    private static List<Column<?>> concat(List<Column<?>> first, List<Column<?>> second) {
        List<Column<?>> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /**
     * By a number the database counts up in the order of the rows; it is returned last.
     *
     * @param request what is inserted
     * @param counter the column of that number
     */
    record ByCounter(InsertRequest request, Column<?> counter) implements RowMatching {

        @Override
        public List<Column<?>> returning() {
            return concat(request.returning(), List.of(counter));
        }

        @Override
        public List<@Nullable Object[]> match(List<@Nullable Object[]> inserted, List<@Nullable Object[]> returned) {
            requireAll(request.table(), inserted.size(), returned.size());
            int last = request.returning().size();
            List<@Nullable Object[]> ordered = new ArrayList<>(returned);
            ordered.sort(Comparator.comparingLong(row -> ((Number) row[last]).longValue()));
            ordered.replaceAll(row -> Arrays.copyOf(row, last));
            return ordered;
        }
    }

    /**
     * By values that no other row has; they are returned last.
     *
     * @param request what is inserted
     * @param unique the columns of those values
     */
    record ByValues(InsertRequest request, List<Column<?>> unique) implements RowMatching {

        // What comes back equal to what was given; decimals and times may be rounded.
        private static final Set<Class<?>> EXACT =
                Set.of(Integer.class, Long.class, Short.class, String.class, UUID.class, Boolean.class);

        /** Returns columns whose values tell rows apart, or an empty list. */
        static List<Column<?>> unique(InsertRequest request) {
            List<List<Column<?>>> candidates = new ArrayList<>();
            candidates.add(request.table().primaryKey());
            request.table().uniques().stream().map(UniqueConstraint::columns).forEach(candidates::add);
            for (List<Column<?>> candidate : candidates) {
                if (!candidate.isEmpty() && candidate.stream().allMatch(column -> tells(column, request))) {
                    return candidate;
                }
            }
            return List.of();
        }

        private static boolean tells(Column<?> column, InsertRequest request) {
            int index = request.columns().indexOf(column);
            return index >= 0
                    && EXACT.contains(column.type().javaType())
                    && !column.type().name().equals("CHAR")
                    && request.rows().stream()
                            .allMatch(row -> column.type().javaType().isInstance(row[index]));
        }

        @Override
        public List<Column<?>> returning() {
            return concat(request.returning(), unique);
        }

        @Override
        public List<@Nullable Object[]> match(List<@Nullable Object[]> inserted, List<@Nullable Object[]> returned) {
            int asked = request.returning().size();
            Map<List<@Nullable Object>, @Nullable Object[]> byValues = new HashMap<>();
            for (@Nullable Object[] row : returned) {
                byValues.put(Arrays.asList(row).subList(asked, row.length), Arrays.copyOf(row, asked));
            }
            List<@Nullable Object[]> ordered = new ArrayList<>(inserted.size());
            for (@Nullable Object[] row : inserted) {
                @Nullable Object @Nullable [] found = byValues.get(values(row));
                if (found != null) {
                    ordered.add(found);
                }
            }
            requireAll(request.table(), inserted.size(), ordered.size());
            return ordered;
        }

        private List<@Nullable Object> values(@Nullable Object[] row) {
            List<@Nullable Object> values = new ArrayList<>();
            unique.forEach(column -> values.add(row[request.columns().indexOf(column)]));
            return values;
        }
    }
}
