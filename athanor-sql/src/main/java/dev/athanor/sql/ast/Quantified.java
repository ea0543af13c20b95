package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * The right side of a comparison with many values: {@code ANY (…)} or {@code ALL (…)}.
 *
 * @param quantifier whether the comparison holds for one of them or for all
 * @param values the values: a query of one column, or an array
 * @param type the type of each value
 * @param <T> the Java type of each value
 */
public record Quantified<T>(Quantifier quantifier, Expression<?> values, SqlType<T> type) implements Expression<T> {

    /** For how many of the values a comparison is to hold. */
    public enum Quantifier implements Keyword {
        ANY("ANY "),
        ALL("ALL ");

        private final String sql;

        Quantifier(String sql) {
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }
    }

    /** Creates the node; no part may be null. */
    public Quantified {
        requireNonNull(quantifier, "quantifier");
        requireNonNull(values, "values");
        requireNonNull(type, "type");
    }

    @Override
    public Quantified<T> traverse(Traversal walk) {
        return new Quantified<>(walk.value(quantifier), walk.node(values), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.keyword(quantifier);
        if (values instanceof ScalarSubquery<?>) {
            out.node(values);
        } else {
            out.sql("(").node(values).sql(")");
        }
    }
}
