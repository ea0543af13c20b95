package dev.athanor.orm.change;

import java.io.Serial;

/** Thrown where only the database can tell what an expression is. */
final class UnevaluableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnevaluableException(String what) {
        super(what, null, false, false);
    }
}
