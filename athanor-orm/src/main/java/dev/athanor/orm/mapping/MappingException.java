package dev.athanor.orm.mapping;

import dev.athanor.sql.error.AthanorException;
import java.io.Serial;

/** Thrown when classes cannot be mapped as they are; the classes or the build are at fault, not the data. */
public final class MappingException extends AthanorException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the class or attribute, the reason and the way out. */
    public MappingException(String code, String message) {
        super(code, message, null);
    }
}
