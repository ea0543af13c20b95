package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * One term of ORDER BY.
 *
 * @param expression what to order by
 * @param direction ascending, descending, or as the database does without a word
 * @param nulls where NULLs go
 * @param <T> the Java type of the values
 */
public record OrderTerm<T>(Expression<T> expression, Direction direction, Nulls nulls) implements Expression<T> {

    /** The direction of an order. */
    public enum Direction implements Keyword {
        UNSAID(""),
        ASC(" ASC"),
        DESC(" DESC");

        private final String sql;

        Direction(String sql) {
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }
    }

    /** Where NULLs go in an order. */
    public enum Nulls implements Keyword {
        UNSAID(""),
        FIRST(" NULLS FIRST"),
        LAST(" NULLS LAST");

        private final String sql;

        Nulls(String sql) {
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }
    }

    /** Creates the term; no part may be null. */
    public OrderTerm {
        requireNonNull(expression, "expression");
        requireNonNull(direction, "direction");
        requireNonNull(nulls, "nulls");
    }

    /** Returns this term with NULLs before all values. */
    public OrderTerm<T> nullsFirst() {
        return new OrderTerm<>(expression, direction, Nulls.FIRST);
    }

    /** Returns this term with NULLs after all values. */
    public OrderTerm<T> nullsLast() {
        return new OrderTerm<>(expression, direction, Nulls.LAST);
    }

    @Override
    public SqlType<T> type() {
        return expression.type();
    }

    @Override
    public OrderTerm<T> traverse(Traversal walk) {
        Expression<T> by = walk.node(expression);
        Direction way = walk.value(direction);
        Nulls where = walk.value(nulls);
        return by == expression && way == direction && where == nulls ? this : new OrderTerm<>(by, way, where);
    }

    @Override
    public void render(SqlWriter out) {
        out.node(expression).keyword(direction).keyword(nulls);
    }
}
