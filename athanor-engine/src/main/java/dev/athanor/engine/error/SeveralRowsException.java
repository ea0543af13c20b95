package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when at most one row was expected and there are more ({@code E006}). */
public final class SeveralRowsException extends ResultException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the subject, the reason and the way out. */
    public SeveralRowsException(String code, String message) {
        super(code, message);
    }
}
