package dev.athanor.orm;

import dev.athanor.engine.Connection;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.orm.error.SessionException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The connections of a transaction of a session: one for each place where something was run. */
final class Enlistment {

    private final SessionOptions options;
    private final Map<SessionBind, SessionBind.Enlisted> open = new LinkedHashMap<>();

    Enlistment(SessionOptions options) {
        this.options = options;
    }

    boolean contains(SessionBind bind) {
        return open.containsKey(bind);
    }

    /** Returns the connection of {@code bind}, which is taken if there is none yet. */
    Connection connection(SessionBind bind) {
        SessionBind.Enlisted known = open.get(bind);
        if (known == null) {
            check(bind);
            known = bind.enlist(options.join(), options.twoPhase());
            open.put(bind, known);
        }
        return known.connection();
    }

    /** Refuses a connection and the engine it was taken from at once: there would be two transactions. */
    private void check(SessionBind bind) {
        for (SessionBind other : open.keySet()) {
            if (bind.meets(other) || other.meets(bind)) {
                throw new SessionException(
                        "O112",
                        "The session uses an engine and a connection of that engine at once, which would be two"
                                + " transactions; bind all to the connection, or all to the engine");
            }
        }
    }

    /** Commits one after the other, or all together in two phases. */
    void commit() {
        if (options.twoPhase()) {
            open.values().forEach(SessionBind.Enlisted::prepare);
        }
        open.values().forEach(SessionBind.Enlisted::commit);
    }

    /** Rolls all back, whatever happens to one of them. */
    void rollback() {
        RuntimeException first = null;
        for (SessionBind.Enlisted enlisted : open.values()) {
            try {
                enlisted.rollback();
            } catch (RuntimeException failure) {
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Gives the connections back. */
    void release() {
        Map<SessionBind, SessionBind.Enlisted> ended = new LinkedHashMap<>(open);
        open.clear();
        ended.values().forEach(SessionBind.Enlisted::release);
    }

    /** Gives the connections up for good, so that nobody uses them again. */
    void invalidate() {
        open.values().forEach(enlisted -> enlisted.connection().invalidate());
    }

    /** Has the connection of {@code bind} run statements as {@code special} says; false if it is in use already. */
    boolean options(SessionBind bind, ExecutionOptions special) {
        if (contains(bind)) {
            return false;
        }
        Connection unused = connection(bind).options(special);
        return true;
    }
}
