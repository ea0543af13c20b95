package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One join still to be placed: what to join and on which condition.
 *
 * @param right what is joined
 * @param on the condition, or {@code null} to take the foreign key between the two sides
 * @param restriction what has to be true of the right side besides the condition, whichever that is, or {@code null}
 */
public record JoinStep(
        FromClause right,
        @Nullable Expression<Boolean> on,
        @Nullable Expression<Boolean> restriction) {

    /** Creates a step without more to say of the right side. */
    public JoinStep(FromClause right, @Nullable Expression<Boolean> on) {
        this(right, on, null);
    }

    /** Returns this with {@code more} to be true of the right side, too. */
    public JoinStep and(Expression<Boolean> more) {
        return new JoinStep(
                right,
                on,
                restriction == null ? more : Conjunction.of(StandardOperator.AND, List.of(restriction, more)));
    }

    /**
     * Returns {@code steps} as one: what a further step joins is joined inside of the right side, so that an outer join
     * to it has all of it or nothing.
     */
    public static JoinStep nested(List<JoinStep> steps) {
        JoinStep first = steps.get(0);
        FromClause right = first.right();
        for (JoinStep next : steps.subList(1, steps.size())) {
            right = new Join(right, JoinKind.INNER, next.right(), next.condition());
        }
        return new JoinStep(right, first.on(), first.restriction());
    }

    /**
     * {@return the whole condition}
     *
     * @throws NullPointerException if the foreign key between the two sides is to be taken
     */
    public Expression<Boolean> condition() {
        return restricted(requireNonNull(on, "the condition"));
    }

    /** Returns {@code condition}, and what else has to be true of the right side. */
    public Expression<Boolean> restricted(Expression<Boolean> condition) {
        return restriction == null ? condition : Conjunction.of(StandardOperator.AND, List.of(condition, restriction));
    }
}
