package dev.athanor.dialect.postgresql;

import dev.athanor.engine.dialect.InsertRequest;
import dev.athanor.engine.dialect.RowMatching;
import dev.athanor.sql.schema.Column;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells rows apart by the number that the statement returns first.
 *
 * @param request what is inserted
 */
record ByNumber(InsertRequest request) implements RowMatching {

    @Override
    public List<Column<?>> returning() {
        return request.returning();
    }

    @Override
    public List<@Nullable Object[]> match(List<@Nullable Object[]> inserted, List<@Nullable Object[]> returned) {
        RowMatching.requireAll(request.table(), inserted.size(), returned.size());
        @Nullable Object[][] ordered = new @Nullable Object[inserted.size()][];
        for (@Nullable Object[] row : returned) {
            ordered[((Number) row[0]).intValue() - 1] = Arrays.copyOfRange(row, 1, row.length);
        }
        return Arrays.asList(ordered);
    }
}
