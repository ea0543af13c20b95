package dev.athanor.engine.execute;

import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.engine.error.Failure;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all connections of an engine share when they run statements.
 *
 * @param dialect the database
 * @param cache the compiled statements
 * @param listeners those who hear of statements
 * @param log where statements are logged
 * @param hideParameters whether the values of parameters are kept out of logs and exceptions
 * @param options how statements are run where a connection says nothing else
 */
public record ExecutionContext(
        JdbcDialect dialect,
        PlanCache cache,
        List<? extends StatementListener> listeners,
        StatementLog log,
        boolean hideParameters,
        ExecutionOptions options) {

    /** {@return whether somebody wants to know of statements} */
    boolean isObserved() {
        return !listeners.isEmpty() || log.isOn();
    }

    /**
     * Returns the exception that stands for {@code cause}.
     *
     * @param sql the statement that was being run, or {@code null}
     * @param parameters its parameters
     */
    public DatabaseException failure(
            SQLException cause, @Nullable String sql, List<? extends @Nullable Object> parameters) {
        List<@Nullable Object> shown = hideParameters ? null : new ArrayList<>(parameters);
        return new Failure(kindOf(cause), shown(cause), null, sql, shown).exception();
    }

    private ErrorKind kindOf(SQLException thrown) {
        SQLException failure = inner(thrown);
        ErrorKind kind = dialect.kindOf(failure);
        return kind == ErrorKind.OTHER && failure instanceof SQLTimeoutException ? ErrorKind.TIMEOUT : kind;
    }

    /** Returns the exception that stands for {@code cause}, which came up in {@code action} rather than a statement. */
    public DatabaseException failure(SQLException cause, String action) {
        return new Failure(kindOf(cause), shown(cause), action + " failed", null, null).exception();
    }

    // A batch wraps what went wrong in one of its rows.
    private static SQLException inner(SQLException failure) {
        if (failure instanceof BatchUpdateException) {
            if (failure.getNextException() != null) {
                return inner(failure.getNextException());
            }
            if (failure.getCause() instanceof SQLException cause) {
                return inner(cause);
            }
        }
        return failure;
    }

    // Databases quote values in their messages, and the cause is printed with its message.
    private SQLException shown(SQLException thrown) {
        SQLException failure = inner(thrown);
        if (!hideParameters) {
            return failure;
        }
        String message = dialect.messageWithoutValues(failure);
        SQLException shown = new SQLException(
                message == null ? "what the database says is hidden, for it may quote values" : message,
                failure.getSQLState(),
                failure.getErrorCode());
        shown.setStackTrace(failure.getStackTrace());
        return shown;
    }
}
