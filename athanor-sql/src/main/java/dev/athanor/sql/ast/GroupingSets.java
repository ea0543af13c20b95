package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.util.List;

/**
 * Several ways of grouping in one GROUP BY, whose results follow each other.
 *
 * @param kind how the sets are made of the terms
 * @param terms the terms
 */
public record GroupingSets(Kind kind, List<Expression<?>> terms) implements Expression<Object> {

    /** How sets are made of terms. */
    public enum Kind implements Keyword {
        /** By all terms, all but the last, and so on down to one group of all rows. */
        ROLLUP("ROLLUP("),
        /** By every selection of the terms. */
        CUBE("CUBE("),
        /** By each term, most of them tuples. */
        GROUPING_SETS("GROUPING SETS(");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }
    }

    /** Creates the node; the terms are copied. */
    public GroupingSets {
        requireNonNull(kind, "kind");
        terms = List.copyOf(terms);
    }

    @Override
    public SqlType<Object> type() {
        return Types.NULL;
    }

    @Override
    public GroupingSets traverse(Traversal walk) {
        return new GroupingSets(walk.value(kind), walk.nodes(terms));
    }

    @Override
    public void render(SqlWriter out) {
        out.keyword(kind).join(", ", terms).sql(")");
    }
}
