package dev.athanor.orm.error;

import dev.athanor.sql.error.AthanorException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Thrown when a session is used after a flush failed and before it was rolled back. */
public final class PendingRollbackException extends AthanorException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code cause} is what made the flush fail. */
    public PendingRollbackException(String code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
