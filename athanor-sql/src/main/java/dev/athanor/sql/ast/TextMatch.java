package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A search by the database's full-text index.
 *
 * @param operand what is searched
 * @param query the words searched for
 * @param configuration the rules of the language, such as {@code english}, or {@code null} for the database's own
 * @param negated whether they must not be found
 */
public record TextMatch(
        Expression<?> operand,
        Expression<String> query,
        @Nullable String configuration,
        boolean negated) implements Condition {

    /** Creates the node; only the configuration may be null. */
    public TextMatch {
        requireNonNull(operand, "operand");
        requireNonNull(query, "query");
    }

    @Override
    public int precedence() {
        return negated ? StandardOperator.NOT.precedence() : StandardOperator.LIKE.precedence();
    }

    @Override
    public Condition not() {
        return new TextMatch(operand, query, configuration, !negated);
    }

    @Override
    public TextMatch traverse(Traversal walk) {
        return new TextMatch(
                walk.node(operand), walk.node(query), walk.optionalValue(configuration), walk.value(negated));
    }

    @Override
    public void render(SqlWriter out) {
        if (negated) {
            out.sql("NOT ");
        }
        out.sql("CONTAINS (").node(operand).sql(", ").node(query).sql(")");
    }
}
