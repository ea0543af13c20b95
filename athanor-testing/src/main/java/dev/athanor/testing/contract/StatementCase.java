package dev.athanor.testing.contract;

import dev.athanor.sql.ast.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A statement and what it is written as.
 *
 * @param id the name of the case
 * @param statement builds the statement, anew each time
 * @param sql the text on databases that say nothing else
 * @param parameters the values of its parameters, in order
 */
public record StatementCase(
        String id, Supplier<? extends Statement<?>> statement, String sql, List<@Nullable Object> parameters) {

    /** Creates the case; the parameters are copied. */
    public StatementCase {
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    static StatementCase example(
            String id, Supplier<? extends Statement<?>> statement, String sql, @Nullable Object... parameters) {
        return new StatementCase(id, statement, sql, Arrays.asList(parameters));
    }

    @Override
    public String toString() {
        return id;
    }
}
