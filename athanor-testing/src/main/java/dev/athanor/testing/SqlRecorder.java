package dev.athanor.testing;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineListener;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.execute.ExecutedStatement;
import dev.athanor.engine.watch.CallSite;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.AssertProvider;

/**
 * Records what an engine runs, or several.
 *
 * <pre>{@code
 * SqlRecorder sql = SqlRecorder.on(engine);
 * session.scalars(select(USER).options(selectinLoad(USER.addresses))).all();
 * assertThat(sql).ran(2);
 *
 * sql.assertStatements(max(3), () -> page.render());
 * }</pre>
 *
 * <p>Each statement is recorded with its origin, the place in the program that it came from, which failures name. A
 * batch counts as one statement. The beginning and end of transactions stand in the {@link #log} and are counted
 * nowhere.
 */
public final class SqlRecorder implements AssertProvider<SqlRecorderAssert>, AutoCloseable {

    private final List<Engine> engines;
    private final Listener listener = new Listener();

    private SqlRecorder(List<Engine> engines) {
        this.engines = engines;
    }

    /** Returns a recorder of what {@code engine} runs from now on. */
    public static SqlRecorder on(Engine engine) {
        return on(engine, new Engine[0]);
    }

    /** Returns a recorder of what {@code engine} and {@code others} run from now on, in one order. */
    public static SqlRecorder on(Engine engine, Engine... others) {
        List<Engine> engines = new ArrayList<>(List.of(others));
        engines.add(0, engine);
        SqlRecorder recorder = new SqlRecorder(engines);
        engines.forEach(each -> each.addListener(recorder.listener));
        return recorder;
    }

    /** {@return all that was recorded, in order} */
    public List<RecordedStatement> log() {
        return List.copyOf(listener.log);
    }

    /** {@return the statements, in order, without the beginning and end of transactions} */
    public List<RecordedStatement> statements() {
        return listener.log.stream().filter(entry -> !entry.transaction()).toList();
    }

    /** {@return the texts of the statements, in order} */
    public List<String> sql() {
        return statements().stream().map(RecordedStatement::sql).toList();
    }

    /** Forgets what was recorded. */
    public void clear() {
        listener.log.clear();
    }

    /**
     * Does {@code work} and fails if it ran more or fewer statements than {@code budget} allows.
     *
     * @throws AssertionError naming the statements, and where each came from
     * @throws X what {@code work} throws, as it is
     */
    public <X extends Exception> void assertStatements(StatementBudget budget, Work<X> work) throws X {
        int before = statements().size();
        work.run();
        List<RecordedStatement> all = statements();
        budget.check(all.subList(before, all.size()));
    }

    /**
     * Something to do.
     *
     * @param <X> what it throws
     */
    @FunctionalInterface
    public interface Work<X extends Exception> {

        /** Does it. */
        void run() throws X;
    }

    /** Stops recording. */
    @Override
    public void close() {
        engines.forEach(each -> each.removeListener(listener));
    }

    /** Returns assertions about what was recorded; {@code assertThat(recorder)} is the way to write it. */
    @Override
    public SqlRecorderAssert assertThat() {
        return new SqlRecorderAssert(this);
    }

    private static final class Listener implements EngineListener {

        private final List<RecordedStatement> log = new CopyOnWriteArrayList<>();

        @Override
        public void afterExecute(ExecutedStatement statement) {
            log.add(new RecordedStatement(statement.sql(), statement.parameterSets(), false, CallSite.here()));
        }

        @Override
        public void failed(ExecutedStatement statement, DatabaseException failure) {
            afterExecute(statement);
        }

        @Override
        public void begun(Connection connection) {
            transaction("BEGIN");
        }

        @Override
        public void committed(Connection connection) {
            transaction("COMMIT");
        }

        @Override
        public void rolledBack(Connection connection) {
            transaction("ROLLBACK");
        }

        @Override
        public void savepointSet(Connection connection, String name) {
            transaction("SAVEPOINT " + name);
        }

        @Override
        public void savepointReleased(Connection connection, String name) {
            transaction("RELEASE SAVEPOINT " + name);
        }

        @Override
        public void savepointRolledBack(Connection connection, String name) {
            transaction("ROLLBACK TO SAVEPOINT " + name);
        }

        private void transaction(String sql) {
            log.add(new RecordedStatement(sql, List.of(), true, CallSite.here()));
        }
    }
}
