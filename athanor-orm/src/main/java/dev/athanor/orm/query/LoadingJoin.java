package dev.athanor.orm.query;

import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.JoinKind;
import dev.athanor.sql.ast.JoinStep;
import java.util.ArrayList;
import java.util.List;

/**
 * A join that loading adds to a statement. An outer one can have inner ones on its right side, which it keeps whole.
 */
public final class LoadingJoin {

    private final FromClause left;
    private final JoinKind kind;
    private final Expression<Boolean> on;
    private FromClause right;

    private LoadingJoin(FromClause left, JoinKind kind, FromClause right, Expression<Boolean> on) {
        this.left = left;
        this.kind = kind;
        this.right = right;
        this.on = on;
    }

    /** Returns the join along {@code steps} that keeps rows of {@code left} without a partner. */
    public static LoadingJoin outer(FromClause left, List<JoinStep> steps) {
        JoinStep step = JoinStep.nested(steps);
        return new LoadingJoin(left, JoinKind.LEFT, step.right(), step.condition());
    }

    /** Returns the joins along {@code steps} that leave out rows of {@code left} without a partner. */
    public static List<LoadingJoin> inner(FromClause left, List<JoinStep> steps) {
        List<LoadingJoin> joins = new ArrayList<>();
        FromClause near = left;
        for (JoinStep step : steps) {
            joins.add(new LoadingJoin(near, JoinKind.INNER, step.right(), step.condition()));
            near = step.right();
        }
        return joins;
    }

    /** Adds inner joins along {@code steps} to the right side. */
    public void nest(List<JoinStep> steps) {
        for (JoinStep step : steps) {
            right = new Join(right, JoinKind.INNER, step.right(), step.condition());
        }
    }

    FromClause left() {
        return left;
    }

    FromClause right() {
        return right;
    }

    Select<?> addTo(Select<?> statement) {
        return addTo(statement, left, on);
    }

    /** Returns {@code statement}, in which {@code from} has what was read from the left side, with the join. */
    Select<?> addTo(Select<?> statement, FromClause from, Expression<Boolean> condition) {
        return kind == JoinKind.INNER
                ? statement.joinFrom(from, right, condition)
                : statement.outerJoinFrom(from, right, condition);
    }

    Expression<Boolean> on() {
        return on;
    }
}
