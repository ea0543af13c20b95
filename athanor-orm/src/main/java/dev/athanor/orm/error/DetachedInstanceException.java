package dev.athanor.orm.error;

import dev.athanor.sql.error.AthanorException;
import java.io.Serial;

/** Thrown when an attribute that is not loaded is used in an object that no session can load it for. */
public final class DetachedInstanceException extends AthanorException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the object, the reason and the way out. */
    public DetachedInstanceException(String code, String message) {
        super(code, message, null);
    }
}
