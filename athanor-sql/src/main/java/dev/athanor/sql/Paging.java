package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FetchClause;
import dev.athanor.sql.ast.FetchPrefix;
import dev.athanor.sql.ast.LimitClause;
import dev.athanor.sql.ast.LimitPrefix;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which order rows are returned, and how many. */
record Paging(
        List<Expression<?>> orderBy,
        @Nullable Expression<?> limit,
        @Nullable Expression<?> offset,
        @Nullable Fetch fetch) {

    static final Paging NONE = new Paging(List.of(), null, null, null);

    /** How many rows, the standard's way. */
    record Fetch(Expression<?> count, boolean percent, boolean withTies) {

        static @Nullable Fetch traverse(@Nullable Fetch fetch, Traversal walk) {
            Expression<?> rows = walk.optional(fetch == null ? null : fetch.count);
            if (fetch == null || rows == null) {
                return null;
            }
            boolean share = walk.value(fetch.percent);
            boolean ties = walk.value(fetch.withTies);
            boolean same = rows == fetch.count && share == fetch.percent && ties == fetch.withTies;
            return same ? fetch : new Fetch(rows, share, ties);
        }
    }

    static Bind<Integer> count(String what, int rows) {
        if (rows < 0) {
            throw new CompileException("C024", what + "(" + rows + ") is negative; give 0 or more rows");
        }
        return Bind.of("param", Types.INTEGER, rows);
    }

    Paging withOrderBy(List<Expression<?>> terms) {
        return new Paging(terms, limit, offset, fetch);
    }

    Paging withLimit(@Nullable Expression<?> rows) {
        return new Paging(orderBy, rows, offset, null);
    }

    Paging withOffset(@Nullable Expression<?> rows) {
        return new Paging(orderBy, limit, rows, fetch);
    }

    Paging withFetch(Fetch rows) {
        return new Paging(orderBy, null, offset, rows);
    }

    boolean limited() {
        return limit != null || offset != null || fetch != null;
    }

    /** {@return whether this says anything, so that a query of a set operation needs parentheses} */
    boolean said() {
        return limited() || !orderBy.isEmpty();
    }

    @SuppressWarnings("ReferenceEquality") // whether one was replaced is asked
    Paging traverse(Traversal walk) {
        Fetch fetched = Fetch.traverse(fetch, walk);
        List<Expression<?>> terms = walk.nodes(orderBy);
        Expression<?> most = walk.optional(limit);
        Expression<?> from = walk.optional(offset);
        boolean same = fetched == fetch && terms == orderBy && most == limit && from == offset;
        return same ? this : new Paging(terms, most, from, fetched);
    }

    /** Writes what some databases have before the columns. */
    void renderPrefix(Scope inside, SqlWriter out) {
        if (fetch != null) {
            out.within(inside, new FetchPrefix(fetchClause(fetch), !orderBy.isEmpty()));
        } else if (limited()) {
            out.within(inside, new LimitPrefix(limitClause()));
        }
    }

    void render(Scope inside, SqlWriter out) {
        if (fetch != null) {
            out.within(inside, fetchClause(fetch));
        } else if (limited()) {
            out.within(inside, limitClause());
        }
    }

    private FetchClause fetchClause(Fetch said) {
        return new FetchClause(said.count(), offset, said.percent(), said.withTies());
    }

    private LimitClause limitClause() {
        return new LimitClause(limit, offset, !orderBy.isEmpty());
    }
}
