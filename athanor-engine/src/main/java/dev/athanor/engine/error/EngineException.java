package dev.athanor.engine.error;

import dev.athanor.sql.error.AthanorException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Thrown when an engine, a connection or a result is used in a way it cannot serve; the database was not asked. */
public class EngineException extends AthanorException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the subject, the reason and the way out. */
    public EngineException(String code, String message) {
        super(code, message, null);
    }

    /** Creates the exception with what caused it. */
    public EngineException(String code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
