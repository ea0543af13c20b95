package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when a column that must have a value would be NULL ({@code D003}). */
public final class NotNullViolationException extends IntegrityException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotNullViolationException(Failure failure) {
        super(failure);
    }
}
