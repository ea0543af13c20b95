package dev.athanor.sql.error;

import java.io.Serial;

/** Thrown when a statement cannot be written for a dialect; the statement, not the database, is at fault. */
public final class CompileException extends AthanorException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the construct, the dialect and, where there is one, the way out. */
    public CompileException(String code, String message) {
        super(code, message, null);
    }
}
