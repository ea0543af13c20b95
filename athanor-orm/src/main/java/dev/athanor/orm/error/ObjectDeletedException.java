package dev.athanor.orm.error;

import dev.athanor.sql.error.AthanorException;
import java.io.Serial;

/** Thrown when the row of an object is gone from the database. */
public final class ObjectDeletedException extends AthanorException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the object, the reason and the way out. */
    public ObjectDeletedException(String code, String message) {
        super(code, message, null);
    }
}
