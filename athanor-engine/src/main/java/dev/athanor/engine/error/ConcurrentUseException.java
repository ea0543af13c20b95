package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when two threads use one connection at once ({@code E013}). */
public final class ConcurrentUseException extends EngineException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the subject, the reason and the way out. */
    public ConcurrentUseException(String code, String message) {
        super(code, message);
    }
}
