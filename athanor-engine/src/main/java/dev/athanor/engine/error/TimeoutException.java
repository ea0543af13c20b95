package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when something took longer than was allowed. */
public final class TimeoutException extends OperationalException {

    @Serial
    private static final long serialVersionUID = 1L;

    TimeoutException(Failure failure) {
        super(failure);
    }
}
