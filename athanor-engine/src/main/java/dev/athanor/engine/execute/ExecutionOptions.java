package dev.athanor.engine.execute;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How statements are run.
 *
 * @param fetchSize how many rows the driver takes from the server at once; 0 leaves it to the driver, which may take
 *     all
 * @param timeout how long a statement may run, or {@code null} for as long as it wants
 * @param pageSize how many rows an insert in bulk puts into one statement at most; 0 for 1000
 */
public record ExecutionOptions(int fetchSize, @Nullable Duration timeout, int pageSize) {

    /** As the driver does it. */
    public static final ExecutionOptions STANDARD = new ExecutionOptions(0, null, 0);

    /** Creates the options. */
    public ExecutionOptions {
        if (fetchSize < 0) {
            throw new IllegalArgumentException("the fetch size is " + fetchSize + "; it must not be negative");
        }
        if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
            throw new IllegalArgumentException("the timeout is " + timeout + "; it must be positive");
        }
        if (pageSize < 0) {
            throw new IllegalArgumentException("the page size is " + pageSize + "; it must not be negative");
        }
    }

    /** Returns these, and where they say nothing what {@code general} says. */
    public ExecutionOptions over(ExecutionOptions general) {
        return new ExecutionOptions(
                fetchSize == 0 ? general.fetchSize : fetchSize,
                timeout == null ? general.timeout : timeout,
                pageSize == 0 ? general.pageSize : pageSize);
    }

    /** Returns these with {@code rows} taken from the server at once, for results that do not fit into memory. */
    public ExecutionOptions withFetchSize(int rows) {
        return new ExecutionOptions(rows, timeout, pageSize);
    }

    /** Returns these with statements stopped after {@code limit}, rounded up to seconds. */
    public ExecutionOptions withTimeout(Duration limit) {
        return new ExecutionOptions(fetchSize, limit, pageSize);
    }

    /** Returns these with at most {@code rows} rows in one statement of an insert in bulk that returns something. */
    public ExecutionOptions withPageSize(int rows) {
        return new ExecutionOptions(fetchSize, timeout, rows);
    }
}
