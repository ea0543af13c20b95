package dev.athanor.engine.execute;

import dev.athanor.sql.Insert;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.InsertTrait;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is found out beside the rows of a statement: the key of a row inserted, and what {@code returnDefaults()} asks
 * for.
 *
 * @param any whether anything is
 * @param columns the columns whose values come back, if the database returns them
 * @param counter the column whose value the database counts, or {@code null}
 * @param given the number of the parameter that is the value of the counter, or -1 if there is none
 */
record Fetched(
        boolean any, List<Column<?>> columns, @Nullable Column<?> counter, int given) {

    /** The statement returns rows itself, or nothing is known of it. */
    static final Fetched NOTHING = new Fetched(false, List.of(), null, -1);

    static Fetched of(Statement<?> statement, CacheKey shape) {
        if (statement instanceof Insert<?> insert
                && insert.resultColumns().isEmpty()
                && insert.is(InsertTrait.ONE_ROW)) {
            return ofInsert(insert, shape);
        }
        if (statement instanceof Update<?> update && !update.fetched().isEmpty()) {
            return new Fetched(true, update.fetched(), null, -1);
        }
        return NOTHING;
    }

    private static Fetched ofInsert(Insert<?> insert, CacheKey shape) {
        Column<?> counter = insert.table().autoincrement();
        Expression<?> value = counter == null ? null : insert.assigned(counter);
        boolean alone = counter != null && insert.table().primaryKey().equals(List.of(counter));
        List<Column<?>> columns = insert.fetched();
        // NULL makes some databases count, as if nothing was given; an insert that is inline asks for nothing.
        boolean asks = counter != null && columns.equals(List.of(counter));
        boolean may = alone && (columns.contains(counter) || value instanceof Bind<?>);
        return new Fetched(true, columns, asks || may ? counter : null, number(value, shape));
    }

    private static int number(@Nullable Expression<?> value, CacheKey shape) {
        if (value instanceof Bind<?>) {
            for (int i = 0; i < shape.binds().size(); i++) {
                if (shape.binds().get(i) == value) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Returns the column whose value the driver is to be asked for after {@code run}, or {@code null}. */
    @Nullable
    Column<?> asked(Prepared run) {
        if (counter == null || (given >= 0 && value(run.binds().get(given), run.given()) != null)) {
            return null;
        }
        return counter;
    }

    /** Returns the value of {@code bind}. */
    static @Nullable Object value(Bind<?> bind, GivenValues given) {
        return bind.kind() == Bind.Kind.REQUIRED ? given.value(-1, bind.name()) : bind.value();
    }
}
