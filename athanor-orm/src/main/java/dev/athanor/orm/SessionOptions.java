package dev.athanor.orm;

import dev.athanor.engine.watch.LoadGuard;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a session behaves.
 *
 * @param autoflush whether pending changes are written before each query
 * @param expireOnCommit whether objects are loaded anew after a commit
 * @param autobegin whether the first use begins a transaction
 * @param join what the session may end of a transaction that it finds on a connection
 * @param twoPhase whether a transaction is prepared on all connections before it is committed on any
 * @param closeResetsOnly whether a closed session can be used again
 * @param info what new sessions carry for the program
 * @param listeners what is told of flushes, of transactions and of statements
 * @param entityListeners what is told of objects
 * @param confirmDeletes whether a row to be deleted that is gone already is worth a warning
 * @param loadGuard what finds loads that are repeated object by object, or null
 */
record SessionOptions(
        boolean autoflush,
        boolean expireOnCommit,
        boolean autobegin,
        JoinMode join,
        boolean twoPhase,
        boolean closeResetsOnly,
        Map<String, Object> info,
        List<SessionListener> listeners,
        List<Listeners.OfType<?>> entityListeners,
        boolean confirmDeletes,
        @Nullable LoadGuard loadGuard) {

    static final SessionOptions STANDARD = new SessionOptions(
            true, true, true, JoinMode.CONDITIONAL_SAVEPOINT, false, false, Map.of(), List.of(), List.of(), true, null);
}
