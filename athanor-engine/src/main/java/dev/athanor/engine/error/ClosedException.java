package dev.athanor.engine.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Thrown when something is used that was closed: an engine, a connection, a result. */
public final class ClosedException extends EngineException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the subject, the reason and the way out. */
    public ClosedException(String code, String message) {
        super(code, message);
    }

    /** Creates the exception with what caused it. */
    public ClosedException(String code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
