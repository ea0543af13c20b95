package dev.athanor.orm.error;

import dev.athanor.sql.error.AthanorException;
import java.io.Serial;

/** Thrown when a session, or an object in it, is used in a way it cannot be. */
public final class SessionException extends AthanorException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the object, the reason and the way out. */
    public SessionException(String code, String message) {
        super(code, message, null);
    }
}
