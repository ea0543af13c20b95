package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query to read from: {@code (SELECT …) AS name}. Equal only to itself.
 *
 * <p>Its columns are those of the query that have a name: columns and labels. An expression without a label cannot be
 * reached from outside.
 */
public final class Subquery implements FromClause, Identified {

    private final Query<?> query;
    private final @Nullable String name;
    private final boolean lateral;
    private final List<AliasedColumn<?>> columns;

    /** Creates a subquery; without a {@code name} it is called {@code anon_1} and so on where it is written. */
    public Subquery(Query<?> query, @Nullable String name) {
        this(query, name, false);
    }

    /**
     * Creates a subquery.
     *
     * @param name its name, or {@code null} for {@code anon_1} and so on where it is written
     * @param lateral whether it sees what stands in FROM before it
     */
    public Subquery(Query<?> query, @Nullable String name, boolean lateral) {
        this.query = requireNonNull(query, "query");
        this.name = name;
        this.lateral = lateral;
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
    public Subquery traverse(Traversal walk) {
        if (!walk.enters(this)) {
            return this;
        }
        String sameName = walk.optionalValue(name);
        boolean sameLateral = walk.value(lateral);
        Query<?> sameQuery = walk.node(query);
        return sameQuery == query ? this : new Subquery(sameQuery, sameName, sameLateral);
    }

    /** {@return whether it sees what stands in FROM before it} */
    public boolean isLateral() {
        return lateral;
    }

    @Override
    public boolean readsSiblings() {
        return lateral;
    }

    // What stands in FROM sees nothing of the statement around it, unless it is lateral.
    @Override
    public void render(SqlWriter out) {
        if (lateral) {
            out.sql("LATERAL ");
        }
        out.sql("(")
                .within(lateral ? out.scope().lateral() : Scope.DERIVED, query)
                .sql(")")
                .node(AsWord.AS);
        renderName(out);
    }

    @Override
    public void renderName(SqlWriter out) {
        out.name(name != null ? name : out.anonymousName(this, "anon"));
    }

    @Override
    public String toString() {
        return name != null ? "subquery " + name : "a subquery without a name";
    }
}
