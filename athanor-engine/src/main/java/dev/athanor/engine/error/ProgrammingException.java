package dev.athanor.engine.error;

import java.io.Serial;

/** Thrown when the statement is at fault: its syntax, the names in it, or the right to run it. */
public class ProgrammingException extends DatabaseException {

    @Serial
    private static final long serialVersionUID = 1L;

    ProgrammingException(Failure failure) {
        super(failure);
    }
}
