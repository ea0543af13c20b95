package dev.athanor.engine.result;

import org.jspecify.annotations.Nullable;

/** The rows of a cursor, made into others one by one. */
abstract class CursorRows implements RowSource {

    private final Cursor cursor;

    CursorRows(Cursor cursor) {
        this.cursor = cursor;
    }

    /** {@return where the rows come from} */
    final Cursor cursor() {
        return cursor;
    }

    @Override
    public final @Nullable Object identity(@Nullable Object value) {
        return cursor.identity(value);
    }

    @Override
    public final void fetchSize(int rows) {
        cursor.fetchSize(rows);
    }

    @Override
    public final boolean isClosed() {
        return cursor.isClosed();
    }

    @Override
    public final void close() {
        cursor.close();
    }

    @Override
    public final @Nullable String lost() {
        return null;
    }
}
