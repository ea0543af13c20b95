package dev.athanor.orm;

import java.util.List;
import java.util.Map;

/**
 * How a session behaves.
 *
 * @param autoflush whether pending changes are written before each query
 * @param expireOnCommit whether objects are loaded anew after a commit
 * @param autobegin whether the first use begins a transaction
 * @param join what the session may end of a transaction that it finds on a connection
 * @param info what new sessions carry for the program
 * @param listeners what is told of flushes and of the ends of transactions
 * @param confirmDeletes whether a row to be deleted that is gone already is worth a warning
 */
record SessionOptions(
        boolean autoflush,
        boolean expireOnCommit,
        boolean autobegin,
        JoinMode join,
        Map<String, Object> info,
        List<SessionListener> listeners,
        boolean confirmDeletes) {

    static final SessionOptions STANDARD =
            new SessionOptions(true, true, true, JoinMode.CONDITIONAL_SAVEPOINT, Map.of(), List.of(), true);
}
