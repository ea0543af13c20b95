package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.error.CompileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of a table, by chance: {@code t AS name TABLESAMPLE bernoulli(5)}. Equal only to itself. */
public final class TableSample implements FromClause, Identified {

    private final FromClause element;
    private final @Nullable String name;
    private final Expression<?> method;
    private final @Nullable Expression<?> seed;
    private final List<AliasedColumn<?>> columns;

    /** Creates the sample; without a {@code name} it is called {@code t_1} and so on where it is written. */
    public TableSample(FromClause element, @Nullable String name, Expression<?> method, @Nullable Expression<?> seed) {
        this.element = requireNonNull(element, "element");
        this.name = name;
        this.method = requireNonNull(method, "method");
        this.seed = seed;
        this.columns = element.columns().stream()
                .<AliasedColumn<?>>map(column -> new AliasedColumn<>(this, column))
                .toList();
    }

    /** Returns another sample with the name {@code other}. */
    public TableSample as(String other) {
        return new TableSample(element, other, method, seed);
    }

    /** Returns another sample, which is the same each time {@code other} is. */
    public TableSample repeatable(Expression<?> other) {
        return new TableSample(element, name, method, other);
    }

    /**
     * Returns the column of this sample that stands for {@code column} of its table.
     *
     * @throws CompileException if there is none ({@code C022})
     */
    @SuppressWarnings("unchecked") // an aliased column has the type of the column it stands for
    public <T> AliasedColumn<T> column(ColumnElement<T> column) {
        return (AliasedColumn<T>) columns.stream()
                .filter(candidate -> candidate.source() == column)
                .findFirst()
                .orElseThrow(() -> new CompileException("C022", "column " + column.name() + " is none of " + this));
    }

    @Override
    public List<AliasedColumn<?>> columns() {
        return columns;
    }

    @Override
    public TableSample traverse(Traversal walk) {
        if (!walk.enters(this)) {
            return this;
        }
        String sameName = walk.optionalValue(name);
        FromClause sameElement = walk.node(element);
        Expression<?> sameMethod = walk.node(method);
        Expression<?> sameSeed = walk.optional(seed);
        boolean same = sameElement == element && sameMethod == method && sameSeed == seed;
        return same ? this : new TableSample(sameElement, sameName, sameMethod, sameSeed);
    }

    @Override
    public void render(SqlWriter out) {
        out.node(element).node(AsWord.AS);
        renderName(out);
        out.sql(" TABLESAMPLE ").node(method);
        if (seed != null) {
            out.sql(" REPEATABLE (").node(seed).sql(")");
        }
    }

    @Override
    public void renderName(SqlWriter out) {
        String base = element instanceof Named named ? named.name() : "anon";
        out.name(name != null ? name : out.anonymousName(this, base));
    }

    @Override
    public String toString() {
        return "a sample of " + element;
    }
}
