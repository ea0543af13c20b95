package dev.athanor.orm.error;

import dev.athanor.sql.error.AthanorException;
import java.io.Serial;

/** Thrown when rows are not, or no more, as the session last saw them. */
public final class StaleDataException extends AthanorException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the object, the reason and the way out. */
    public StaleDataException(String code, String message) {
        super(code, message, null);
    }
}
