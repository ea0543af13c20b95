package dev.athanor.dialect.postgresql;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.StandardCodec;
import dev.athanor.engine.codec.StoringCodec;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks that columns keep the whole of the values that go there in arrays, in lists or by COPY, where a value is bound
 * to no column.
 */
final class StoredDigits {

    /** A column that may keep less than a value has. */
    private record Checked(int number, StoringCodec<?> column) {}

    private final List<Checked> checked = new ArrayList<>();

    StoredDigits(List<Column<?>> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (storing(columns.get(i)) instanceof StoringCodec<?> column) {
                checked.add(new Checked(i, column));
            }
        }
    }

    @SuppressWarnings("unchecked") // it binds nothing
    private static <T> Codec<T> storing(Column<T> column) {
        return StoringCodec.of(column, (Codec<T>) StandardCodec.OBJECT, PostgresqlJdbc.KEPT);
    }

    /**
     * Checks the values of {@code row}.
     *
     * @throws dev.athanor.engine.error.EngineException if a column would keep a part of one ({@code E047})
     */
    void check(@Nullable Object[] row) {
        for (Checked each : checked) {
            Object value = row[each.number()];
            if (value != null && !(value instanceof Expression<?>)) {
                each.column().check(value);
            }
        }
    }
}
