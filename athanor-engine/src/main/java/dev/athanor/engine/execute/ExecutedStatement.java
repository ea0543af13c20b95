package dev.athanor.engine.execute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is about to be run, or was.
 *
 * @param sql the text
 * @param parameterSets the parameters in the order of their places; several sets for a batch
 * @param rowCount how many rows it changed; -1 if it returns rows, or has not been run yet
 * @param nanos how long it took the driver, in nanoseconds; 0 if it has not been run yet
 * @param cached whether the text came out of the cache
 * @param note which part of an insert in bulk it is, as {@code 1/3 (ordered)}, else empty
 */
public record ExecutedStatement(
        String sql,
        List<List<@Nullable Object>> parameterSets,
        long rowCount,
        long nanos,
        boolean cached,
        String note) {

    /** Creates a statement that is no part of an insert in bulk. */
    public ExecutedStatement(
            String sql, List<List<@Nullable Object>> parameterSets, long rowCount, long nanos, boolean cached) {
        this(sql, parameterSets, rowCount, nanos, cached, "");
    }

    /** {@return the parameters; of a batch the first set} */
    public List<@Nullable Object> parameters() {
        return parameterSets.isEmpty() ? List.of() : parameterSets.get(0);
    }

    /** {@return whether it is run for several sets of parameters at once} */
    public boolean isBatch() {
        return parameterSets.size() > 1;
    }

    ExecutedStatement done(long rows, long duration) {
        return new ExecutedStatement(sql, parameterSets, rows, duration, cached, note);
    }
}
