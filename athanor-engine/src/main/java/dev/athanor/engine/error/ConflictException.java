package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when another transaction stood in the way: a lock, a deadlock, a serialization failure. */
public final class ConflictException extends OperationalException {

    @Serial
    private static final long serialVersionUID = 1L;

    ConflictException(Failure failure) {
        super(failure);
    }
}
