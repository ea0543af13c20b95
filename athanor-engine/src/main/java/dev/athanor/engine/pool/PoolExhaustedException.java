package dev.athanor.engine.pool;

import java.io.Serial;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Thrown when all connections of a pool were in use for as long as one was waited for. */
public final class PoolExhaustedException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public PoolExhaustedException(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
