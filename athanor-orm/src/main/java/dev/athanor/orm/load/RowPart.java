package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import org.jspecify.annotations.Nullable;

/** What becomes of a part of each row: a value, or an object. */
interface RowPart {

    /** Returns what the current row holds. */
    @Nullable
    Object read(RowReader row, LoadRun run);

    /** {@return its name in the result, or {@code null} to take that of the column at {@link #position}} */
    @Nullable
    String name();

    /** {@return the position of its first column, counted from 1} */
    int position();
}
