package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when a value that must be unique is there already ({@code D002}). */
public final class UniqueViolationException extends IntegrityException {

    @Serial
    private static final long serialVersionUID = 1L;

    UniqueViolationException(Failure failure) {
        super(failure);
    }
}
