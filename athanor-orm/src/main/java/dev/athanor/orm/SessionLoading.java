package dev.athanor.orm;

import dev.athanor.engine.Connection;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.execute.RowCursor;
import dev.athanor.engine.execute.StatementPlanner;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.load.LoadContext;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
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
    private @Nullable Object token;
    private @Nullable ExecutionOptions special;
    private StatementRun.@Nullable Purpose purpose;
    private @Nullable EntityState owner;

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
        Statement<?> told = told(statement);
        return on(told, connection -> connection.open(told, planner));
    }

    @Override
    public RowCursor openRelated(Statement<?> statement, StatementPlanner planner) {
        EntityState read = purpose == StatementRun.Purpose.RELATED ? owner : null;
        return during(StatementRun.Purpose.RELATED, read, () -> open(statement, planner));
    }

    @Override
    public RowCursor openColumns(Statement<?> statement, StatementPlanner planner) {
        EntityState read = purpose == StatementRun.Purpose.COLUMNS ? owner : null;
        return during(StatementRun.Purpose.COLUMNS, read, () -> open(statement, planner));
    }

    @Override
    public <R> Result<R> execute(Statement<R> statement) {
        return execute(statement, Map.of(), ExecutionOptions.STANDARD);
    }

    @Override
    public <R> Result<R> execute(
            Statement<R> statement, Map<String, ? extends @Nullable Object> values, ExecutionOptions options) {
        Statement<R> told = told(statement);
        return on(told, connection -> connection.execute(told, values, options));
    }

    /** Tells listeners of a statement by which the session loads something; they may replace it. */
    private <R> Statement<R> told(Statement<R> statement) {
        StatementRun.Purpose why = purpose == null ? StatementRun.Purpose.LOOKUP : purpose;
        if (why == StatementRun.Purpose.PROGRAM) {
            purpose = null;
            return statement;
        }
        if (!session.listening().hears()) {
            return statement;
        }
        return session.statements().loading(statement, why, owner == null ? null : owner.entity());
    }

    /** Does {@code work}, whose statements are for {@code why}, because an attribute of {@code from} was read. */
    <T> T during(StatementRun.Purpose why, @Nullable EntityState from, Supplier<T> work) {
        StatementRun.Purpose before = purpose;
        EntityState ownerBefore = owner;
        purpose = why;
        owner = from;
        try {
            return work.get();
        } finally {
            purpose = before;
            owner = ownerBefore;
        }
    }

    private interface Work<T> {
        T on(Connection connection);
    }

    private <T> T on(Statement<?> statement, Work<T> work) {
        Connection connection = session.connection(statement);
        if (special == null) {
            return work.on(connection);
        }
        ExecutionOptions before = connection.options();
        Connection unused = connection.options(special.over(before));
        try {
            return work.on(connection);
        } finally {
            Connection unusedToo = connection.options(before);
        }
    }

    @Override
    public @Nullable Object token() {
        return token;
    }

    @Override
    public <T> T at(@Nullable Object place, Supplier<T> work) {
        Object before = token;
        token = place;
        try {
            return work.get();
        } finally {
            token = before;
        }
    }

    /** Does {@code work} where the row of {@code state} is. */
    void where(EntityState state, Runnable work) {
        boolean unused = where(state, () -> {
            work.run();
            return true;
        });
    }

    /** Does {@code work} where the row of {@code state} is. */
    <T> T where(EntityState state, Supplier<T> work) {
        IdentityKey key = state.key();
        return at(key == null ? null : key.token(), work);
    }

    @Override
    public <T> T with(ExecutionOptions options, Supplier<T> work) {
        ExecutionOptions before = special;
        special = before == null ? options : options.over(before);
        try {
            return work.get();
        } finally {
            special = before;
        }
    }

    @Override
    public Dialect dialect(Class<?> entity) {
        return session.transactions().connection(session.bind(entity)).dialect();
    }

    @Override
    public void autoflush() {
        if (autoflush && !session.flusher().isFlushing()) {
            try {
                session.flusher().flush();
            } catch (RuntimeException failure) {
                failure.addSuppressed(new SessionException(
                        "O048",
                        "The flush came by itself, before something was read (autoflush); where objects are not ready"
                                + " to be written yet, read inside noAutoflush(...)"));
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
