package dev.athanor.orm.load;

import dev.athanor.engine.execute.RowCursor;
import dev.athanor.engine.execute.StatementPlanner;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.StateSession;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Dialect;

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

    /** {@return how the database writes SQL, and what it can do} */
    Dialect dialect();

    /** Writes pending changes, if the session is to do so before it reads. */
    void autoflush();
}
