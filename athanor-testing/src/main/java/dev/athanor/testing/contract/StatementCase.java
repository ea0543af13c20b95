package dev.athanor.testing.contract;

import dev.athanor.sql.ast.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A statement and what it is written as.
 *
 * @param id the name of the case
 * @param statement builds the statement, anew each time
 * @param sql the text on databases that say nothing else
 * @param parameters the values of its parameters, in order
 * @param outcomes how dialects differ, by their names
 */
public record StatementCase(
        String id,
        Supplier<? extends Statement<?>> statement,
        String sql,
        List<@Nullable Object> parameters,
        Map<String, Outcome> outcomes) {

    /** Creates the case; the parameters and outcomes are copied. */
    public StatementCase {
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
        outcomes = Map.copyOf(outcomes);
    }

    /** Returns this with {@code outcome} on {@code dialects}. */
    StatementCase on(Outcome outcome, String... dialects) {
        Map<String, Outcome> more = new HashMap<>(outcomes);
        for (String dialect : dialects) {
            more.put(dialect, outcome);
        }
        return new StatementCase(id, statement, sql, parameters, more);
    }

    /** Returns this refused by {@code dialects} with the error {@code C040}: they have no {@code rest}. */
    StatementCase refused(String rest, String... dialects) {
        StatementCase all = this;
        for (String dialect : dialects) {
            all = all.on(Outcome.refused(dialect + " has no " + rest + " [C040]"), dialect);
        }
        return all;
    }

    static StatementCase example(
            String id, Supplier<? extends Statement<?>> statement, String sql, @Nullable Object... parameters) {
        return new StatementCase(id, statement, sql, Arrays.asList(parameters), Map.of());
    }

    @Override
    public String toString() {
        return id;
    }
}
