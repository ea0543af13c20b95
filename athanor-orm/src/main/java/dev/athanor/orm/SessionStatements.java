package dev.athanor.orm;

import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.change.EntityChanges;
import dev.athanor.orm.load.EntityQuery;
import dev.athanor.sql.ChangeStatement;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the statements that a program gives a session. */
final class SessionStatements {

    private final SessionParts session;
    private final SessionChanges changes;

    SessionStatements(SessionParts session) {
        this.session = session;
        this.changes = new SessionChanges(session);
    }

    <R> Result<R> execute(
            Statement<R> statement, Map<String, ? extends @Nullable Object> values, ExecutionOptions special) {
        if (statement instanceof Select<R> select) {
            return EntityQuery.execute(session.loading(), select, values, special);
        }
        session.loading().autoflush();
        return statement instanceof ChangeStatement<R> change
                ? EntityChanges.execute(changes, change, values, special)
                : session.loading().execute(statement, values, special);
    }

    <R> Result<R> execute(Statement<R> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        session.loading().autoflush();
        return statement instanceof ChangeStatement<R> change
                ? EntityChanges.execute(changes, change, rows)
                : changes.execute(statement, rows);
    }
}
