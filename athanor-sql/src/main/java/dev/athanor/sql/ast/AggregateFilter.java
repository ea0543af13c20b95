package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;
import java.util.List;

/**
 * An aggregate of some rows: {@code count(x) FILTER (WHERE condition)}.
 *
 * @param aggregate the aggregate
 * @param condition which rows
 * @param <T> the Java type of the value
 */
public record AggregateFilter<T>(Aggregate<T> aggregate, Condition condition) implements Aggregate<T> {

    /** Creates the node; neither part may be null. */
    public AggregateFilter {
        requireNonNull(aggregate, "aggregate");
        requireNonNull(condition, "condition");
    }

    @Override
    public SqlType<T> type() {
        return aggregate.type();
    }

    @Override
    public AggregateFilter<T> traverse(Traversal walk) {
        return new AggregateFilter<>(walk.node(aggregate), walk.node(condition));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(aggregate)
                .sql(" FILTER (WHERE ")
                .node(Conjunction.clause(List.of(condition)))
                .sql(")");
    }
}
