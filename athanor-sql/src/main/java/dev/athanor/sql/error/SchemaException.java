package dev.athanor.sql.error;

import java.io.Serial;

/** Thrown when a schema contradicts itself: a table defined twice, a foreign key to nothing, a cycle of creation. */
public final class SchemaException extends AthanorException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the table or column, the reason and the way out. */
    public SchemaException(String code, String message) {
        super(code, message, null);
    }
}
