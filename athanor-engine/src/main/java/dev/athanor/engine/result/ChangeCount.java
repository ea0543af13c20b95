package dev.athanor.engine.result;

import dev.athanor.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a statement that returns no rows did.
 *
 * @param rowCount how many rows it changed, or -1 where that is not known
 * @param insertedKey the primary key of the one row it inserted, or {@code null} if it was no such insert
 */
public record ChangeCount(long rowCount, @Nullable Row insertedKey) {

    /** Nothing is known. */
    public static final ChangeCount UNKNOWN = new ChangeCount(-1, null);
}
