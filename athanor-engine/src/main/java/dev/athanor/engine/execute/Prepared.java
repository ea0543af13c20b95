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
    private final Origin origin;

    /**
     * Where the values of a run come from.
     *
     * @param binds the parameters of the statement at hand, as its cache key lists them
     * @param given the values of the parameters that carry none
     * @param cached whether its plan was in the cache
     */
    record Origin(List<Bind<?>> binds, GivenValues given, boolean cached) {}

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

    ExecutedStatement event() {
        return new ExecutedStatement(sql, List.of(parameters()), -1, 0, origin.cached());
    }
}
