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
     * database counts up in the order of the rows, or by values that no other row has, among them those of a sentinel.
     */
    static @Nullable RowMatching of(InsertRequest request) {
        Column<?> counter = request.table().autoincrement();
        if (counter != null && !request.columns().contains(counter)) {
            return new ByCounter(request, counter);
        }
        List<Column<?>> unique = ByValues.unique(request);
        return unique.isEmpty() ? null : new ByValues(request, unique);
    }

    /** Returns {@code asked}, and behind them those of {@code more} that are not asked for. */
    private static List<Column<?>> union(List<Column<?>> asked, List<Column<?>> more) {
        List<Column<?>> all = new ArrayList<>(asked);
        for (Column<?> column : more) {
            if (!all.contains(column)) {
                all.add(column);
            }
        }
        return all;
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

    /**
     * By a number the database counts up in the order of the rows.
     *
     * @param request what is inserted
     * @param counter the column of that number
     */
    record ByCounter(InsertRequest request, Column<?> counter) implements RowMatching {

        @Override
        public List<Column<?>> returning() {
            return union(request.returning(), List.of(counter));
        }

        @Override
        public List<@Nullable Object[]> match(List<@Nullable Object[]> inserted, List<@Nullable Object[]> returned) {
            requireAll(request.table(), inserted.size(), returned.size());
            int place = returning().indexOf(counter);
            int asked = request.returning().size();
            List<@Nullable Object[]> ordered = new ArrayList<>(returned);
            ordered.sort(Comparator.comparingLong(row -> ((Number) row[place]).longValue()));
            ordered.replaceAll(row -> row.length == asked ? row : Arrays.copyOf(row, asked));
            return ordered;
        }
    }

    /**
     * By values that no other row has.
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
            Column<?> sentinel = request.sentinel();
            if (sentinel != null) {
                candidates.add(List.of(sentinel));
            }
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
            return union(request.returning(), unique);
        }

        @Override
        public List<@Nullable Object[]> match(List<@Nullable Object[]> inserted, List<@Nullable Object[]> returned) {
            int asked = request.returning().size();
            List<Column<?>> columns = returning();
            int[] places = unique.stream().mapToInt(columns::indexOf).toArray();
            Map<List<@Nullable Object>, @Nullable Object[]> byValues = new HashMap<>();
            for (@Nullable Object[] row : returned) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int place : places) {
                    values.add(row[place]);
                }
                byValues.put(values, Arrays.copyOf(row, asked));
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
