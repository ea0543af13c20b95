package dev.athanor.engine.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Thrown when a parameter of a statement has no value, or one that does not fit. */
public final class ParameterException extends EngineException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the subject, the reason and the way out. */
    public ParameterException(String code, String message) {
        super(code, message);
    }

    /** Creates the exception with what caused it. */
    public ParameterException(String code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
