package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when the database cannot read the statement, or does not know a name in it. */
public final class SyntaxException extends ProgrammingException {

    @Serial
    private static final long serialVersionUID = 1L;

    SyntaxException(Failure failure) {
        super(failure);
    }
}
