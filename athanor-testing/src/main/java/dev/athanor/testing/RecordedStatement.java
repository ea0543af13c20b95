package dev.athanor.testing;

import dev.athanor.engine.watch.CallSite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that an engine ran, or the beginning or end of a transaction.
 *
 * @param sql the text; of a transaction {@code BEGIN}, {@code COMMIT}, {@code ROLLBACK}, {@code SAVEPOINT name},
 *     {@code RELEASE SAVEPOINT name} or {@code ROLLBACK TO SAVEPOINT name}
 * @param parameterSets the parameters in the order of their places; several sets for a batch
 * @param transaction whether it is the beginning or end of a transaction, or of a part of one
 * @param origin the place in the program that it came from
 */
public record RecordedStatement(
        String sql, List<List<@Nullable Object>> parameterSets, boolean transaction, CallSite origin) {

    /** {@return the parameters; of a batch the first set} */
    public List<@Nullable Object> parameters() {
        return parameterSets.isEmpty() ? List.of() : parameterSets.get(0);
    }

    /** Returns the text and the parameters. */
    @Override
    public String toString() {
        if (parameters().isEmpty()) {
            return sql;
        }
        String more = parameterSets.size() == 1 ? "" : " and " + (parameterSets.size() - 1) + " more sets";
        return sql + " " + parameters() + more;
    }
}
