package dev.athanor.engine.execute;

import dev.athanor.engine.result.RowShape;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the primary key of a row that is inserted is to be had: from the statement's parameters, or the database. */
final class InsertedKey {

    /** The statement inserts no single row, or returns rows itself. */
    static final InsertedKey NONE = new InsertedKey(List.of(), List.of());

    /** A column, and the number of the parameter that holds its value; -1 if none does. */
    private record Part(Column<?> column, int bind) {}

    private final List<Part> parts;
    private final List<Column<?>> missing;
    private final RowShape shape;
    private final @Nullable Column<?> generated;

    private InsertedKey(List<Part> parts, List<Column<?>> missing) {
        this.parts = parts;
        this.missing = List.copyOf(missing);
        this.generated = generated(missing);
        List<Column<?>> columns = parts.stream().<Column<?>>map(Part::column).toList();
        this.shape = new RowShape(columns.stream().map(Column::name).toList(), columns);
    }

    static InsertedKey of(Insert<?> insert, CacheKey statement) {
        if (!insert.resultColumns().isEmpty() || !insert.insertsOneRow()) {
            return NONE;
        }
        List<Part> parts = new ArrayList<>();
        for (Column<?> column : insert.table().primaryKey()) {
            parts.add(new Part(column, number(insert.assigned(column), statement)));
        }
        return parts.isEmpty() ? NONE : new InsertedKey(parts, insert.generatedKey());
    }

    private static int number(@Nullable Expression<?> value, CacheKey statement) {
        if (value instanceof Bind<?>) {
            for (int i = 0; i < statement.binds().size(); i++) {
                if (statement.binds().get(i) == value) {
                    return i;
                }
            }
        }
        return -1;
    }

    boolean known() {
        return !parts.isEmpty();
    }

    private static @Nullable Column<?> generated(List<Column<?>> missing) {
        return missing.size() == 1 && missing.get(0).isAutoincrement() ? missing.get(0) : null;
    }

    /** {@return the one missing column whose value the database generates, or {@code null}} */
    @Nullable
    Column<?> generated() {
        return generated;
    }

    /**
     * Returns the key of the row that {@code run} inserted.
     *
     * @param found the values of the missing columns; where it is too short they are not known
     */
    Row row(Prepared run, @Nullable Object[] found) {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            int bind = parts.get(i).bind();
            if (bind >= 0) {
                values[i] = value(run.binds().get(bind), run.given());
            } else if (missing.contains(parts.get(i).column()) && next < found.length) {
                values[i] = found[next++];
            }
        }
        return shape.row(values);
    }

    private static @Nullable Object value(Bind<?> bind, GivenValues given) {
        return bind.kind() == Bind.Kind.REQUIRED ? given.value(-1, bind.name()) : bind.value();
    }
}
