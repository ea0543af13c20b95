package dev.athanor.sql.ast;

import org.jspecify.annotations.Nullable;

/** The operators between arrays, ranges and JSON documents, as PostgreSQL has them. */
public enum ContainmentOperator implements Operator {
    CONTAINS(" @> "),
    CONTAINED_BY(" <@ "),
    OVERLAPS(" && "),
    /** A range that ends before the other begins. */
    STRICTLY_LEFT(" << "),
    /** A range that begins after the other ends. */
    STRICTLY_RIGHT(" >> "),
    /** A range that does not reach further than the other. */
    NOT_RIGHT(" &< "),
    /** A range that does not begin before the other. */
    NOT_LEFT(" &> "),
    /** Ranges with nothing between them. */
    ADJACENT(" -|- "),
    /** A document that has a member of that name; the sign itself is written as two for JDBC's sake. */
    HAS_KEY(" ?? "),
    HAS_ANY(" ??| "),
    HAS_ALL(" ??& "),
    /** A document in which a path finds something. */
    PATH_EXISTS(" @?? "),
    /** A document for which a path's condition is true. */
    PATH_MATCH(" @@ ");

    private final String sql;

    ContainmentOperator(String sql) {
        this.sql = sql;
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public int precedence() {
        return StandardOperator.EQ.precedence();
    }

    @Override
    public boolean associative() {
        return false;
    }

    @Override
    public @Nullable Operator negation() {
        return null;
    }
}
