package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.state.Instrumented;
import org.jspecify.annotations.Nullable;

/** A part of each row that is an object. */
interface EntityPart extends RowPart {

    /** Returns the object of the current row, or {@code null} if the row has none: its key is NULL. */
    @Override
    @Nullable
    Instrumented read(RowReader row, LoadRun run);
}
