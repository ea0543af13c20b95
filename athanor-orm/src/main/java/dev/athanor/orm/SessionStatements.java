package dev.athanor.orm;

import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.change.EntityChanges;
import dev.athanor.orm.load.EntityQuery;
import dev.athanor.orm.query.FromStatement;
import dev.athanor.orm.query.WithoutAutoflush;
import dev.athanor.orm.view.ViewQuery;
import dev.athanor.sql.ChangeStatement;
import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the statements that a program gives a session, and tells listeners of all statements. */
final class SessionStatements {

    private final SessionParts session;
    private final SessionChanges changes;

    SessionStatements(SessionParts session) {
        this.session = session;
        this.changes = new SessionChanges(session);
    }

    /** Runs {@code statement} once. */
    <R> Result<R> execute(
            Statement<R> statement, Map<String, ? extends @Nullable Object> values, ExecutionOptions special) {
        return session.sharding().run(statement, special, () -> executeHere(statement, values, special));
    }

    private <R> Result<R> executeHere(
            Statement<R> statement, Map<String, ? extends @Nullable Object> values, ExecutionOptions special) {
        if (!session.listening().hears()) {
            return run(statement, values, special);
        }
        StatementRun<R> run =
                new StatementRun<>(session.session(), given(statement), StatementRun.Purpose.PROGRAM, null, this::run);
        run.with(List.of(new LinkedHashMap<>(values)), false, special);
        return run.result();
    }

    /** Runs {@code statement} once for each of {@code rows}. */
    <R> Result<R> execute(Statement<R> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return session.sharding().run(statement, ExecutionOptions.STANDARD, () -> executeHere(statement, rows));
    }

    private <R> Result<R> executeHere(
            Statement<R> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        if (!session.listening().hears()) {
            return runMany(statement, rows);
        }
        StatementRun<R> run =
                new StatementRun<>(session.session(), statement, StatementRun.Purpose.PROGRAM, null, this::run);
        List<Map<String, @Nullable Object>> copies = new ArrayList<>();
        rows.forEach(row -> copies.add(new LinkedHashMap<>(row)));
        run.with(copies, true, ExecutionOptions.STANDARD);
        return run.result();
    }

    /** Tells listeners of a statement by which the session loads something, and returns what they make of it. */
    <R> Statement<R> loading(Statement<R> statement, StatementRun.Purpose purpose, @Nullable Object owner) {
        StatementRun<R> run = new StatementRun<>(session.session(), statement, purpose, owner, null);
        run.tell();
        return run.statement();
    }

    private <R> Result<R> run(StatementRun<R> run) {
        if (!WithoutAutoflush.isSaidBy(run.statement())) {
            session.loading().autoflush(); // what it loads is told by itself
        }
        return session.loading()
                .during(
                        StatementRun.Purpose.PROGRAM,
                        null,
                        () -> run.isMany()
                                ? runMany(run.statement(), run.rows())
                                : run(run.statement(), run.values(), run.options()));
    }

    private <R> Result<R> run(
            Statement<R> statement, Map<String, ? extends @Nullable Object> values, ExecutionOptions special) {
        if (statement instanceof Select<R> select && ViewQuery.concerns(select)) {
            return ViewQuery.execute(session.loading(), select, values, special);
        }
        if (statement instanceof Select<R> select) {
            return EntityQuery.execute(session.loading(), select, values, special);
        }
        if (given(statement) instanceof FromStatement<R> given) {
            return EntityQuery.execute(session.loading(), given, values, special);
        }
        session.loading().autoflush();
        return statement instanceof ChangeStatement<R> change
                ? EntityChanges.execute(changes, change, values, special)
                : session.loading().execute(statement, values, special);
    }

    /** A set operation about entities supplies their rows, and can have options as such. */
    private static <R> Statement<R> given(Statement<R> statement) {
        FromStatement<R> given = statement instanceof CompoundSelect<R> union ? FromStatement.of(union) : null;
        return given == null ? statement : given;
    }

    private <R> Result<R> runMany(
            Statement<R> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        session.loading().autoflush();
        return statement instanceof ChangeStatement<R> change
                ? EntityChanges.execute(changes, change, rows)
                : changes.execute(statement, rows);
    }
}
