package dev.athanor.sql.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The root of all exceptions of this toolkit. Its message names the subject, the reason and the way out, and ends with
 * a code that has a page of its own in {@code docs/errors}.
 */
public class AthanorException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    /** Creates an exception; {@code code} is added to {@code message} in brackets. */
    protected AthanorException(String code, String message, @Nullable Throwable cause) {
        super(message + " [" + code + "]", cause);
        this.code = code;
    }

    /** {@return the stable code of this kind of failure, for example {@code C012}} */
    public final String code() {
        return code;
    }
}
