package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * Two sources and the condition that joins them.
 *
 * @param left the left side
 * @param kind the kind of join
 * @param right the right side
 * @param on the condition; not written for a cross join
 */
public record Join(FromClause left, JoinKind kind, FromClause right, Expression<Boolean> on) implements FromClause {

    /** Creates the join; no part may be null. */
    public Join {
        requireNonNull(left, "left");
        requireNonNull(kind, "kind");
        requireNonNull(right, "right");
        requireNonNull(on, "on");
    }

    @Override
    public List<ColumnElement<?>> columns() {
        List<ColumnElement<?>> all = new ArrayList<>(left.columns());
        all.addAll(right.columns());
        return List.copyOf(all);
    }

    @Override
    public List<FromClause> parts() {
        List<FromClause> all = new ArrayList<>(List.of(this));
        all.addAll(left.parts());
        all.addAll(right.parts());
        return List.copyOf(all);
    }

    @Override
    public Join traverse(Traversal walk) {
        return new Join(walk.node(left), walk.value(kind), walk.node(right), walk.node(on));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(left).keyword(kind);
        if (right instanceof Join) {
            out.sql("(").node(right).sql(")");
        } else {
            out.node(right);
        }
        if (kind != JoinKind.CROSS) {
            out.sql(" ON ").node(Conjunction.clause(List.of(on)));
        }
    }

    @Override
    public void renderName(SqlWriter out) {
        throw new IllegalStateException("a join has no name; its columns belong to its sides");
    }
}
