package dev.athanor.engine.execute;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How statements are run.
 *
 * @param fetchSize how many rows the driver takes from the server at once; 0 leaves it to the driver, which may take
 *     all
 * @param timeout how long a statement may run, or {@code null} for as long as it wants
 */
public record ExecutionOptions(int fetchSize, @Nullable Duration timeout) {

    /** As the driver does it. */
    public static final ExecutionOptions STANDARD = new ExecutionOptions(0, null);

    /** Creates the options. */
    public ExecutionOptions {
        if (fetchSize < 0) {
            throw new IllegalArgumentException("the fetch size is " + fetchSize + "; it must not be negative");
        }
        if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
            throw new IllegalArgumentException("the timeout is " + timeout + "; it must be positive");
        }
    }

    /** Returns these, and where they say nothing what {@code general} says. */
    public ExecutionOptions over(ExecutionOptions general) {
        return new ExecutionOptions(
                fetchSize == 0 ? general.fetchSize : fetchSize, timeout == null ? general.timeout : timeout);
    }

    /** Returns these with {@code rows} taken from the server at once, for results that do not fit into memory. */
    public ExecutionOptions withFetchSize(int rows) {
        return new ExecutionOptions(rows, timeout);
    }

    /** Returns these with statements stopped after {@code limit}, rounded up to seconds. */
    public ExecutionOptions withTimeout(Duration limit) {
        return new ExecutionOptions(fetchSize, limit);
    }
}
