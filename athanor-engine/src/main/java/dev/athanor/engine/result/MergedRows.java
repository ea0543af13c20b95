package dev.athanor.engine.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of several sources, one after the other. */
final class MergedRows implements RowSource {

    private final List<Cursor> cursors;
    private int current;

    MergedRows(List<Cursor> cursors) {
        this.cursors = List.copyOf(cursors);
    }

    @Override
    public @Nullable Object @Nullable [] next() {
        while (current < cursors.size()) {
            @Nullable Object[] values = cursors.get(current).next();
            if (values != null) {
                return values;
            }
            current++;
        }
        return null;
    }

    @Override
    public void unique() {
        cursors.forEach(Cursor::unique);
    }

    // All are of one kind: what tells the values of the first apart tells those of all.
    @Override
    public @Nullable Object identity(@Nullable Object value) {
        return cursors.get(0).identity(value);
    }

    @Override
    public void fetchSize(int rows) {
        cursors.forEach(cursor -> cursor.fetchSize(rows));
    }

    @Override
    public boolean isClosed() {
        return cursors.stream().allMatch(Cursor::isClosed);
    }

    @Override
    public void close() {
        cursors.forEach(Cursor::close);
    }

    @Override
    public @Nullable String lost() {
        return null;
    }
}
