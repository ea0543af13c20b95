package dev.athanor.orm;

import dev.athanor.engine.execute.RowCursor;
import dev.athanor.engine.execute.StatementPlanner;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.load.LoadContext;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.StateSession;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Dialect;

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
    public Dialect dialect() {
        return session.transactions().connection().dialect();
    }

    @Override
    public void autoflush() {
        if (autoflush && !session.flusher().isFlushing()) {
            session.flusher().flush();
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
