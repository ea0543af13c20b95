package dev.athanor.engine.execute;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement ready to be run: its text and a value for each place. */
public final class Prepared {

    private final StatementPlan plan;
    private final String sql;
    private final @Nullable Object[] values;
    private final Place[] places;
    private final Origin origin;

    /**
     * Where the values of a run come from.
     *
     * @param statements the statement at hand
     * @param binds the parameters of the statement at hand, as its cache key lists them
     * @param given the values of the parameters that carry none
     * @param cached whether its plan was in the cache
     */
    record Origin(Statements statements, List<Bind<?>> binds, GivenValues given, boolean cached) {}

    /**
     * A statement before and after the engine filled values in.
     *
     * @param given as it was given
     * @param run as it is run
     */
    record Statements(Statement<?> given, Statement<?> run) {

        static Statements of(Statement<?> statement) {
            return new Statements(statement, statement);
        }
    }

    Prepared(StatementPlan plan, String sql, @Nullable Object[] values, Place[] places, Origin origin) {
        this.plan = plan;
        this.sql = sql;
        this.values = values;
        this.places = places;
        this.origin = origin;
    }

    StatementPlan plan() {
        return plan;
    }

    /** {@return the text} */
    public String sql() {
        return sql;
    }

    @Nullable
    Object[] values() {
        return values;
    }

    Place[] places() {
        return places;
    }

    List<@Nullable Object> parameters() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    List<Bind<?>> binds() {
        return origin.binds();
    }

    GivenValues given() {
        return origin.given();
    }

    /** {@return the statement as it is run} */
    Statement<?> statement() {
        return origin.statements().run();
    }

    /** {@return the statement before the engine filled values in} */
    Statement<?> asGiven() {
        return origin.statements().given();
    }

    ExecutedStatement event(String note) {
        return new ExecutedStatement(sql, List.of(parameters()), -1, 0, origin.cached(), note);
    }
}
