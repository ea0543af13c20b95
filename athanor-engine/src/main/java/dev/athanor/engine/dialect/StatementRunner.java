package dev.athanor.engine.dialect;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A port: runs statements on the connection at hand, with its cache, codecs, listeners and error handling. Values stand
 * in the order in which the statement's parameters without values ({@code Sql.parameter}) appear first.
 */
public interface StatementRunner {

    /** Runs {@code statement} once and returns its rows, in the order the database gives them. */
    List<@Nullable Object[]> query(Statement<?> statement, @Nullable Object[] values);

    /**
     * Runs {@code statement}, prepared once, for each row of {@code values}, one after the other, and returns the one
     * row that each returns.
     */
    List<@Nullable Object[]> queryEach(Statement<?> statement, List<@Nullable Object[]> values);

    /** Runs {@code statement} for all rows of {@code values} as one batch and returns how many rows each changed. */
    @CanIgnoreReturnValue
    long[] batch(Statement<?> statement, List<@Nullable Object[]> values);

    /**
     * Runs the insert {@code statement} of one row and returns the key the driver says was made for it.
     *
     * @param column the column the key is in
     */
    @Nullable
    Object generatedKey(Statement<?> statement, @Nullable Object[] values, Column<?> column);

    /** {@return how many rows a statement that lists them has at most, as far as the database lets it} */
    default int pageSize() {
        return 1000;
    }

    /** Returns this, telling those who listen that what is run is {@code part} of an insert in bulk. */
    StatementRunner noting(String part);
}
