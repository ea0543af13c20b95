package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when a value does not fit: too long, out of range, not of the type ({@code D007}). */
public final class DataException extends DatabaseException {

    @Serial
    private static final long serialVersionUID = 1L;

    DataException(Failure failure) {
        super(failure);
    }
}
