package dev.athanor.orm.load;

import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.execute.RowCursor;
import dev.athanor.engine.execute.StatementPlanner;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.StateSession;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Dialect;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A port: what loading asks of the session it loads for. */
public interface LoadContext {

    /** {@return the objects of the session} */
    IdentityMap identityMap();

    /** {@return what loaded objects ask for what they lack} */
    StateSession stateSession();

    /** Runs a statement that {@code planner} turns into one for the database. Nothing is flushed first. */
    RowCursor open(Statement<?> statement, StatementPlanner planner);

    /** Runs a statement without entities. Nothing is flushed first. */
    <R> Result<R> execute(Statement<R> statement);

    /** Runs a statement without entities, with values for its parameters. Nothing is flushed first. */
    <R> Result<R> execute(
            Statement<R> statement, Map<String, ? extends @Nullable Object> values, ExecutionOptions special);

    /** Does {@code work} while statements are run as {@code special} says. */
    <T> T with(ExecutionOptions special, Supplier<T> work);

    /** {@return how the database of an entity writes SQL, and what it can do} */
    Dialect dialect(Class<?> entity);

    /** Runs a statement that loads a relationship, as {@link #open} does. */
    default RowCursor openRelated(Statement<?> statement, StatementPlanner planner) {
        return open(statement, planner);
    }

    /** Runs a statement that loads columns of an object that is there, as {@link #open} does. */
    default RowCursor openColumns(Statement<?> statement, StatementPlanner planner) {
        return open(statement, planner);
    }

    /** {@return the place that rows are read from, which is part of the keys of their objects; null if there is one} */
    default @Nullable Object token() {
        return null;
    }

    /** Does {@code work}, whose statements are run in the place {@code token}. */
    default <T> T at(@Nullable Object token, Supplier<T> work) {
        return work.get();
    }

    /** Writes pending changes, if the session is to do so before it reads. */
    void autoflush();
}
