package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when the database cannot serve the statement now: locks, limits, connections. */
public class OperationalException extends DatabaseException {

    @Serial
    private static final long serialVersionUID = 1L;

    OperationalException(Failure failure) {
        super(failure);
    }
}
