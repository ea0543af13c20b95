package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when a row would refer to none, or one that is referred to would go ({@code D004}). */
public final class ForeignKeyViolationException extends IntegrityException {

    @Serial
    private static final long serialVersionUID = 1L;

    ForeignKeyViolationException(Failure failure) {
        super(failure);
    }
}
