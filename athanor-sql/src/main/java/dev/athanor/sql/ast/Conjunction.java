package dev.athanor.sql.ast;

import java.util.ArrayList;
import java.util.List;

/**
 * Conditions joined by AND or by OR.
 *
 * @param operator {@link StandardOperator#AND} or {@link StandardOperator#OR}
 * @param parts the conditions, none of them a conjunction of the same operator; at least two
 */
public record Conjunction(StandardOperator operator, List<Expression<Boolean>> parts) implements Condition {

    /** Creates the node; the parts are copied. */
    public Conjunction {
        parts = List.copyOf(parts);
    }

    /**
     * Joins {@code parts}: nested conjunctions of the same operator are merged, constants are folded ({@code true AND
     * x} is {@code x}, {@code false AND x} is {@code false}), and a single condition is itself.
     */
    public static Condition of(StandardOperator operator, List<? extends Expression<Boolean>> parts) {
        BooleanLiteral neutral = operator == StandardOperator.AND ? BooleanLiteral.TRUE : BooleanLiteral.FALSE;
        List<Expression<Boolean>> flat = new ArrayList<>();
        for (Expression<Boolean> part : parts) {
            if (part instanceof Conjunction same && same.operator == operator) {
                flat.addAll(same.parts);
            } else if (part instanceof BooleanLiteral constant) {
                if (constant != neutral) {
                    return constant;
                }
            } else {
                flat.add(Truth.of(part));
            }
        }
        return switch (flat.size()) {
            case 0 -> neutral;
            case 1 -> Truth.of(flat.get(0));
            default -> new Conjunction(operator, flat);
        };
    }

    /**
     * Returns the condition of a clause, such as WHERE, that all of {@code parts} make; a constant is written there as
     * a condition, not as a value.
     */
    public static Condition clause(List<? extends Expression<Boolean>> parts) {
        Condition all = of(StandardOperator.AND, parts);
        return all instanceof BooleanLiteral ? new Truth(all, false) : all;
    }

    @Override
    public int precedence() {
        return operator.precedence();
    }

    @Override
    public Conjunction traverse(Traversal walk) {
        return new Conjunction(walk.value(operator), walk.nodes(parts));
    }

    @Override
    public void render(SqlWriter out) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                out.keyword(operator);
            }
            out.operand(parts.get(i), operator);
        }
    }
}
