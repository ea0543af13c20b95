package dev.athanor.testing.server;

import dev.athanor.sql.error.AthanorException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Thrown when a database for a test cannot be had: its artifact is missing, or its server does not start. */
public final class ServerException extends AthanorException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code message} names the server, the reason and the way out. */
    public ServerException(String code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
