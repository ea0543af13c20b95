package dev.athanor.engine.error;

import dev.athanor.sql.error.AthanorException;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the database, or the way to it, fails. The subclass and the {@link #kind} say how; the driver's exception
 * is the cause.
 *
 * <pre>{@code
 * try {
 *     connection.execute(insert(USERS).set(USERS.name, "sandy"));
 * } catch (UniqueViolationException taken) { ... }
 * }</pre>
 */
public class DatabaseException extends AthanorException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final @Nullable String sql;
    private final transient @Nullable List<@Nullable Object> parameters;
    private final @Nullable String sqlState;
    private final int vendorCode;

    DatabaseException(Failure failure) {
        super(failure.kind().code(), failure.message(), failure.cause());
        this.kind = failure.kind();
        this.sql = failure.sql();
        this.parameters = failure.parameters();
        this.sqlState = failure.cause().getSQLState();
        this.vendorCode = failure.cause().getErrorCode();
    }

    /** {@return what kind of failure it is} */
    public final ErrorKind kind() {
        return kind;
    }

    /** {@return the statement that failed, or {@code null} if none was being run} */
    public final @Nullable String sql() {
        return sql;
    }

    /** {@return the statement's parameters; empty if there were none or parameters are hidden} */
    public final List<@Nullable Object> parameters() {
        return parameters == null ? List.of() : parameters;
    }

    /** {@return the SQLSTATE, or {@code null} if the driver gives none} */
    public final @Nullable String sqlState() {
        return sqlState;
    }

    /** {@return the database's own number for the failure; 0 if there is none} */
    public final int vendorCode() {
        return vendorCode;
    }
}
