package dev.athanor.sql.ast;

import dev.athanor.sql.type.SqlType;

/**
 * A column seen through an alias or a subquery.
 *
 * @param from the alias or subquery
 * @param source the column or label it stands for
 * @param name the name by which it is known there: the source's own, or another where a column before has that
 * @param <T> the Java type of the values
 */
public record AliasedColumn<T>(FromClause from, NamedExpression<T> source, String name) implements ColumnElement<T> {

    /** Creates a column with the name of its source. */
    public AliasedColumn(FromClause from, NamedExpression<T> source) {
        this(from, source, source.name());
    }

    @Override
    public SqlType<T> type() {
        return source.type();
    }

    // The source is no child: it is written, and rewritten, where the alias itself is. Its name tells it apart there.
    @Override
    public AliasedColumn<T> traverse(Traversal walk) {
        return new AliasedColumn<>(walk.node(from), source, walk.value(name));
    }

    // A column whose name was taken is written by the name that the subquery gives it.
    @Override
    public void render(SqlWriter out) {
        if (out.scope().qualified()) {
            from.renderName(out);
            out.sql(".");
        }
        out.name(writtenName(out), quoting());
    }

    // It is the source's own name, unless a subquery gave it another one.
    @Override
    public Quoting quoting() {
        return source instanceof ColumnElement<?> column && name.equals(column.name())
                ? column.quoting()
                : Quoting.AS_NEEDED;
    }

    private String writtenName(SqlWriter out) {
        if (!name.equals(source.name())) {
            return out.anonymousName(source, source.name());
        }
        return source instanceof Label<?> label ? label.writtenName(out) : name;
    }

    @Override
    public String toString() {
        return name;
    }
}
