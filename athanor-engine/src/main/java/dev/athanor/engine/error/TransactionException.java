package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when a transaction is not in the state that was expected. */
public final class TransactionException extends EngineException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the subject, the reason and the way out. */
    public TransactionException(String code, String message) {
        super(code, message);
    }
}
