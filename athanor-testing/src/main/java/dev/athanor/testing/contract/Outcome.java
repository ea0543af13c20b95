package dev.athanor.testing.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a dialect differs in a {@link StatementCase}. */
public sealed interface Outcome {

    /** Returns the outcome of being written as {@code sql} with {@code parameters}. */
    static Outcome text(String sql, @Nullable Object... parameters) {
        return new Text(sql, Arrays.asList(parameters));
    }

    /** Returns the outcome of being refused with {@code message}. */
    static Outcome refused(String message) {
        return new Refused(message);
    }

    /**
     * The statement is written.
     *
     * @param sql the text
     * @param parameters the values of its parameters, in order
     */
    record Text(String sql, List<@Nullable Object> parameters) implements Outcome {

        /** Creates the outcome; the parameters are copied. */
        public Text {
            parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
        }
    }

    /**
     * The statement is refused.
     *
     * @param message the message of the error
     */
    record Refused(String message) implements Outcome {}
}
