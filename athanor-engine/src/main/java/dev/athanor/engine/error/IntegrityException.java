package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when a change would break a constraint. */
public class IntegrityException extends DatabaseException {

    @Serial
    private static final long serialVersionUID = 1L;

    IntegrityException(Failure failure) {
        super(failure);
    }
}
