package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.error.CompileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A second name for a table, a subquery or another source: {@code element AS name}. Two aliases of one table are two
 * things, so an alias is equal only to itself.
 */
public final class Alias implements FromClause, Identified {

    private final FromClause element;
    private final @Nullable String name;
    private final List<AliasedColumn<?>> columns;

    /** Creates an alias; without a {@code name} it is called {@code table_1} and so on where it is written. */
    public Alias(FromClause element, @Nullable String name) {
        this.element = requireNonNull(element, "element");
        this.name = name;
        this.columns = element.columns().stream()
                .<AliasedColumn<?>>map(column -> new AliasedColumn<>(this, column))
                .toList();
    }

    /** Returns what this stands for under another second name. */
    public Alias as(String alias) {
        return new Alias(element, alias);
    }

    /** {@return what the alias stands for} */
    public FromClause element() {
        return element;
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
     * Returns the column of this alias that stands for {@code column} of its element.
     *
     * @throws CompileException if there is none ({@code C022})
     */
    @SuppressWarnings("unchecked") // an aliased column has the type of the column it stands for
    public <T> AliasedColumn<T> column(ColumnElement<T> column) {
        for (AliasedColumn<?> candidate : columns) {
            if (candidate.source() == column) {
                return (AliasedColumn<T>) candidate;
            }
        }
        throw new CompileException(
                "C022",
                "column " + column.name() + " is none of " + this + "; it has "
                        + columns.stream().map(AliasedColumn::name).toList());
    }

    @Override
    public Alias traverse(Traversal walk) {
        if (!walk.enters(this)) {
            return this;
        }
        String sameName = walk.optionalValue(name);
        FromClause sameElement = walk.node(element);
        return sameElement == element ? this : new Alias(sameElement, sameName);
    }

    @Override
    public void render(SqlWriter out) {
        out.node(element).node(AsWord.AS);
        renderName(out);
    }

    @Override
    public String toString() {
        return "alias " + (name != null ? name : "without a name") + " of " + element;
    }

    @Override
    public void renderName(SqlWriter out) {
        String base = element instanceof Named named ? named.name() : "anon";
        out.name(name != null ? name : out.anonymousName(this, base));
    }
}
