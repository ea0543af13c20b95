package dev.athanor.engine.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Thrown when the address of a database cannot be understood, or no dialect knows it. */
public final class UrlException extends EngineException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the subject, the reason and the way out. */
    public UrlException(String code, String message) {
        super(code, message);
    }

    /** Creates the exception with what caused it. */
    public UrlException(String code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
