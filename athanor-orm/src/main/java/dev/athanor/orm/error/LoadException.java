package dev.athanor.orm.error;

import dev.athanor.sql.error.AthanorException;
import java.io.Serial;

/** Thrown when objects cannot be loaded as a statement, its options or a mapping ask for. */
public final class LoadException extends AthanorException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the attribute, the reason and the way out. */
    public LoadException(String code, String message) {
        super(code, message, null);
    }
}
