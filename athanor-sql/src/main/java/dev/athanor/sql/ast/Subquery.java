package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
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
    private final List<AliasedColumn<?>> columns;

    /** Creates a subquery; without a {@code name} it is called {@code anon_1} and so on where it is written. */
    public Subquery(Query<?> query, @Nullable String name) {
        this.query = requireNonNull(query, "query");
        this.name = name;
        List<AliasedColumn<?>> named = new ArrayList<>();
        for (Selectable<?> column : query.resultColumns()) {
            if (column instanceof NamedExpression<?> expression) {
                named.add(new AliasedColumn<>(this, expression));
            }
        }
        this.columns = List.copyOf(named);
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
     * Returns a column by name, of the Java type it is known to have.
     *
     * @throws IllegalArgumentException if there is none, or its values are of another type
     */
    @SuppressWarnings("unchecked") // the class is compared first
    public <T> AliasedColumn<T> c(String column, Class<T> javaType) {
        for (AliasedColumn<?> candidate : columns) {
            if (candidate.name().equals(column)) {
                if (candidate.type().javaType() != javaType) {
                    throw new IllegalArgumentException("column " + column + " of the subquery holds "
                            + candidate.type().javaType().getName() + ", not " + javaType.getName());
                }
                return (AliasedColumn<T>) candidate;
            }
        }
        throw new IllegalArgumentException("the subquery has no column " + column + "; it has "
                + columns.stream().map(AliasedColumn::name).toList());
    }

    /** Returns the column that stands for {@code column} of the query, found by identity. */
    @SuppressWarnings("unchecked") // an aliased column has the type of the column it stands for
    public <T> AliasedColumn<T> column(NamedExpression<T> column) {
        for (AliasedColumn<?> candidate : columns) {
            if (candidate.source().equals(column)) {
                return (AliasedColumn<T>) candidate;
            }
        }
        throw new IllegalArgumentException("the subquery does not select " + column);
    }

    @Override
    public Subquery traverse(Traversal walk) {
        String sameName = walk.optionalValue(name);
        Query<?> sameQuery = walk.node(query);
        return sameQuery == query ? this : new Subquery(sameQuery, sameName);
    }

    // What stands in FROM sees nothing of the statement around it.
    @Override
    public void render(SqlWriter out) {
        out.sql("(").within(Scope.STATEMENT.inside(List.of()), query).sql(") AS ");
        renderName(out);
    }

    @Override
    public void renderName(SqlWriter out) {
        out.name(name != null ? name : out.anonymousName(this, "anon"));
    }
}
