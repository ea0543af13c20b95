package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when a row was required and there is none ({@code E005}). */
public final class NoRowException extends ResultException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the subject, the reason and the way out. */
    public NoRowException(String code, String message) {
        super(code, message);
    }
}
