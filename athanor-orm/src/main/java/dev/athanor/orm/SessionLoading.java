package dev.athanor.orm;

import dev.athanor.engine.Connection;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.execute.RowCursor;
import dev.athanor.engine.execute.StatementPlanner;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.load.LoadContext;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.StateSession;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Dialect;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Loads for a session. */
final class SessionLoading implements LoadContext {

    private final SessionParts session;
    private boolean autoflush;
    private boolean forced;

    SessionLoading(SessionParts session) {
        this.session = session;
        this.autoflush = session.options().autoflush();
    }

    @Override
    public IdentityMap identityMap() {
        return session.contents().identityMap();
    }

    @Override
    public StateSession stateSession() {
        return session.events();
    }

    @Override
    public RowCursor open(Statement<?> statement, StatementPlanner planner) {
        return session.transactions().connection().open(statement, planner);
    }

    @Override
    public <R> Result<R> execute(Statement<R> statement) {
        return session.transactions().connection().execute(statement);
    }

    @Override
    public <R> Result<R> execute(
            Statement<R> statement, Map<String, ? extends @Nullable Object> values, ExecutionOptions special) {
        return session.transactions().connection().execute(statement, values, special);
    }

    @Override
    public <T> T with(ExecutionOptions special, Supplier<T> work) {
        Connection connection = session.transactions().connection();
        ExecutionOptions before = connection.options();
        Connection unused = connection.options(special.over(before));
        try {
            return work.get();
        } finally {
            Connection unusedToo = connection.options(before);
        }
    }

    @Override
    public Dialect dialect() {
        return session.transactions().connection().dialect();
    }

    @Override
    public void autoflush() {
        if (autoflush && !session.flusher().isFlushing()) {
            try {
                session.flusher().flush();
            } catch (RuntimeException failure) {
                failure.addSuppressed(new SessionException(
                        "O048",
                        "The flush came by itself, before something was read (autoflush); where objects are not ready to"
                                + " be written yet, read inside noAutoflush(...)"));
                throw failure;
            }
        }
    }

    /** {@return whether relationships are loaded whatever their strategy says} */
    boolean isForced() {
        return forced || session.flusher().isFlushing();
    }

    /** Switches autoflush, and returns how it was before. */
    boolean autoflush(boolean on) {
        boolean before = autoflush;
        autoflush = on;
        return before;
    }

    /** Says whether relationships are loaded whatever their strategy says. */
    void force(boolean on) {
        this.forced = on;
    }
}
