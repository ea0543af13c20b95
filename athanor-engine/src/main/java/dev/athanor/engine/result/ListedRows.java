package dev.athanor.engine.result;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in memory. */
final class ListedRows implements RowSource {

    private final Iterator<@Nullable Object[]> rows;

    ListedRows(List<@Nullable Object[]> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public @Nullable Object @Nullable [] next() {
        return rows.hasNext() ? rows.next().clone() : null;
    }

    @Override
    public void close() {}

    @Override
    public @Nullable String lost() {
        return null;
    }
}
