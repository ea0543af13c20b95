package dev.athanor.engine.result;

import dev.athanor.engine.error.ClosedException;
import dev.athanor.engine.error.ResultException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What all views of one result share: the rows, and how far they are read. */
final class Cursor {

    private final @Nullable RowSource source;
    private boolean exhausted;
    private boolean closed;

    Cursor(@Nullable RowSource source) {
        this.source = source;
    }

    boolean returnsRows() {
        return source != null;
    }

    boolean isClosed() {
        return closed || exhausted || source == null || source.isClosed();
    }

    /** Fails if the rows that are left cannot be read. */
    void check() {
        RowSource unused = open();
    }

    void fetchSize(int rows) {
        open().fetchSize(rows);
    }

    @Nullable
    Object @Nullable [] next() {
        RowSource rows = open();
        if (exhausted) {
            return null;
        }
        @Nullable Object[] row = rows.next();
        if (row == null) {
            exhaust(rows);
        }
        return row;
    }

    void forEachRemaining(Consumer<@Nullable Object[]> receiver) {
        RowSource rows = open();
        if (!exhausted) {
            rows.forEachRemaining(receiver);
            exhaust(rows);
        }
    }

    private void exhaust(RowSource rows) {
        exhausted = true;
        rows.close();
    }

    private RowSource open() {
        if (source == null) {
            throw new ResultException(
                    "E007",
                    "the statement returns no rows; ask for rowCount(), or let it return some with returning(...)");
        }
        if (closed) {
            throw new ClosedException(
                    "E008", "the result is closed; read what is needed before close(), or run the statement again");
        }
        String lost = exhausted ? null : source.lost();
        if (lost != null) {
            throw new ClosedException(
                    "E008", "the rows of the result are gone: " + lost + "; read them first, for example with all()");
        }
        return source;
    }

    void unique() {
        if (source != null) {
            source.unique();
        }
    }

    /** Returns what tells {@code value} apart from others; a row by its values. */
    @Nullable
    Object identity(@Nullable Object value) {
        if (source == null) {
            return value;
        }
        return value instanceof ArrayRow row ? row.identity(source) : source.identity(value);
    }

    void close() {
        closed = true;
        if (source != null) {
            source.close();
        }
    }
}
