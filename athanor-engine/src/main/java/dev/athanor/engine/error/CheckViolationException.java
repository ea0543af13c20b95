package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when a row does not meet a CHECK constraint ({@code D005}). */
public final class CheckViolationException extends IntegrityException {

    @Serial
    private static final long serialVersionUID = 1L;

    CheckViolationException(Failure failure) {
        super(failure);
    }
}
