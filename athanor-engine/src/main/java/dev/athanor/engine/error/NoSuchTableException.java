package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when the database has no table or view of a name. */
public final class NoSuchTableException extends EngineException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the subject, the reason and the way out. */
    public NoSuchTableException(String code, String message) {
        super(code, message);
    }
}
