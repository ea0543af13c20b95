package dev.athanor.engine.error;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when a parameter of a statement has no value, or one that does not fit. */
public final class ParameterException extends EngineException {

    @Serial
    private static final long serialVersionUID = 1L;

    private @Nullable String sql;
    private transient @Nullable List<@Nullable Object> parameters;

    /** Creates the exception; {@code message} names the subject, the reason and the way out. */
    public ParameterException(String code, String message) {
        super(code, message);
    }

    /** Creates the exception with what caused it. */
    public ParameterException(String code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }

    /** Remembers the statement whose parameter it is, and its parameters, or {@code null} if they are hidden. */
    @CanIgnoreReturnValue
    public ParameterException of(String statement, @Nullable List<? extends @Nullable Object> values) {
        this.sql = statement;
        this.parameters = values == null ? null : Collections.unmodifiableList(new ArrayList<>(values));
        return this;
    }

    /** {@return the statement that was to be run, or {@code null} if it had no text yet} */
    public @Nullable String sql() {
        return sql;
    }

    /** {@return the statement's parameters; empty if they are not known or hidden} */
    public List<@Nullable Object> parameters() {
        return parameters == null ? List.of() : parameters;
    }
}
