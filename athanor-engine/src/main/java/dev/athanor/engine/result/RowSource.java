package dev.athanor.engine.result;

import java.nio.ByteBuffer;
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

    /** Takes note, before rows are read, that each is to be returned once. */
    default void unique() {}

    /**
     * Returns what tells {@code value} apart from others: itself where {@code equals} does; of bytes, what they are.
     */
    default @Nullable Object identity(@Nullable Object value) {
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }

    /** Takes {@code rows} from the database at once from now on, where it is not read already. */
    default void fetchSize(int rows) {}

    /** {@return whether it is known that no more rows can be read} */
    default boolean isClosed() {
        return false;
    }

    /** {@return whether the array of one row is filled anew for the next} */
    default boolean reusesRow() {
        return false;
    }

    /** Releases what the rows are read from; nothing happens the second time. */
    @Override
    void close();

    /** {@return why the rows are gone although nobody read them to the end, or {@code null} if they are not} */
    @Nullable
    String lost();
}
