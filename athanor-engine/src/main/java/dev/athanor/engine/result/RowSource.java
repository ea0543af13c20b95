package dev.athanor.engine.result;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the rows of a result come from: an open cursor of a connection, or a list. */
public interface RowSource extends AutoCloseable {

    /** Returns the values of the next row, or {@code null} after the last. */
    @Nullable
    Object @Nullable [] next();

    /** Hands the rows that are left to {@code receiver}, in order. */
    default void forEachRemaining(Consumer<@Nullable Object[]> receiver) {
        for (@Nullable Object[] row = next(); row != null; row = next()) {
            receiver.accept(row);
        }
    }

    /** Releases what the rows are read from; nothing happens the second time. */
    @Override
    void close();

    /** {@return why the rows are gone although nobody read them to the end, or {@code null} if they are not} */
    @Nullable
    String lost();
}
