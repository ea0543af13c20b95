package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when the database cannot be reached or the connection to it is lost. */
public final class ConnectionException extends OperationalException {

    @Serial
    private static final long serialVersionUID = 1L;

    ConnectionException(Failure failure) {
        super(failure);
    }
}
