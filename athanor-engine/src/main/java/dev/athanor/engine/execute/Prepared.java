package dev.athanor.engine.execute;

import dev.athanor.sql.ast.Bind;
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
    private final List<Bind<?>> binds;
    private final GivenValues given;
    private final boolean cached;

    /**
     * Creates a run of {@code plan}.
     *
     * @param text the text, and what is bound at its places
     * @param binds the parameters of the statement at hand, as its cache key lists them
     * @param given the values of the parameters that carry none
     */
    Prepared(StatementPlan plan, Text text, List<Bind<?>> binds, GivenValues given, boolean cached) {
        this.plan = plan;
        this.sql = text.sql();
        this.values = text.values();
        this.places = text.places();
        this.binds = binds;
        this.given = given;
        this.cached = cached;
    }

    /** A text, and what is bound at its places. */
    record Text(String sql, @Nullable Object[] values, Place[] places) {}

    StatementPlan plan() {
        return plan;
    }

    /** {@return the text} */
    public String sql() {
        return sql;
    }

    @Nullable Object[] values() {
        return values;
    }

    Place[] places() {
        return places;
    }

    List<@Nullable Object> parameters() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    List<Bind<?>> binds() {
        return binds;
    }

    GivenValues given() {
        return given;
    }

    ExecutedStatement event() {
        return new ExecutedStatement(sql, List.of(parameters()), -1, 0, cached);
    }
}
