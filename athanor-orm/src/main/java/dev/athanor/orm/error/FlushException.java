package dev.athanor.orm.error;

import dev.athanor.sql.error.AthanorException;
import java.io.Serial;

/** Thrown when the changes of a session cannot be written as they are. */
public final class FlushException extends AthanorException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the object, the reason and the way out. */
    public FlushException(String code, String message) {
        super(code, message, null);
    }
}
