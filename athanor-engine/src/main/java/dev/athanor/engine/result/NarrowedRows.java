package dev.athanor.engine.result;

import org.jspecify.annotations.Nullable;

/** The rows of another source, with some of their columns only. */
final class NarrowedRows extends CursorRows {

    private final int[] columns;

    NarrowedRows(Cursor cursor, int[] columns) {
        super(cursor);
        this.columns = columns;
    }

    @Override
    public @Nullable Object @Nullable [] next() {
        @Nullable Object[] all = cursor().next();
        if (all == null) {
            return null;
        }
        @Nullable Object[] some = new @Nullable Object[columns.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[columns[i]];
        }
        return some;
    }

    @Override
    public void unique() {
        cursor().unique();
    }
}
