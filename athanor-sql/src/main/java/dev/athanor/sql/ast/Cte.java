package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query that is written once, before the statement, and read from by name: {@code WITH name AS (SELECT …)}. Equal
 * only to itself; a statement may read from it as often as it likes.
 */
public final class Cte implements FromClause, Identified {

    private final Query<?> query;
    private final @Nullable String name;
    private final List<AliasedColumn<?>> columns;

    /** Creates the expression; without a {@code name} it is called {@code anon_1} and so on where it is written. */
    public Cte(Query<?> query, @Nullable String name) {
        this.query = requireNonNull(query, "query");
        this.name = name;
        this.columns = DerivedColumns.of(this, query);
    }

    /** {@return the query} */
    public Query<?> query() {
        return query;
    }

    /** {@return the name, or {@code null} if one is made up on writing} */
    public @Nullable String name() {
        return name;
    }

    /** Returns this under a second name; the query is still written once. */
    public Alias as(String alias) {
        return new Alias(this, alias);
    }

    @Override
    public List<AliasedColumn<?>> columns() {
        return columns;
    }

    /**
     * Returns the column that stands for {@code column} of the query.
     *
     * @throws dev.athanor.sql.error.CompileException if the query does not select it ({@code C022})
     */
    public <T> AliasedColumn<T> column(NamedExpression<T> column) {
        return DerivedColumns.find(this, columns, column);
    }

    @Override
    public Cte traverse(Traversal walk) {
        if (!walk.enters(this)) {
            return this;
        }
        String sameName = walk.optionalValue(name);
        Query<?> sameQuery = walk.node(query);
        return sameQuery == query ? this : new Cte(sameQuery, sameName);
    }

    @Override
    public void render(SqlWriter out) {
        out.define(this);
        renderName(out);
    }

    @Override
    public void renderName(SqlWriter out) {
        out.name(writtenName(out));
    }

    /** Returns the name by which a statement knows this. */
    public String writtenName(SqlWriter out) {
        return name != null ? name : out.anonymousName(this, "anon");
    }

    @Override
    public String toString() {
        return name != null ? "CTE " + name : "a CTE without a name";
    }
}
