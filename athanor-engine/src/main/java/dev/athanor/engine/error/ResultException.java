package dev.athanor.engine.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Thrown when a result is not what was asked of it: rows, columns or values. */
public class ResultException extends EngineException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the subject, the reason and the way out. */
    public ResultException(String code, String message) {
        super(code, message);
    }

    /** Creates the exception with what caused it. */
    public ResultException(String code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
