package dev.athanor.sql.ast;

import dev.athanor.sql.type.SqlType;

/**
 * A column seen through an alias or a subquery.
 *
 * @param from the alias or subquery
 * @param source the column or label it stands for
 * @param <T> the Java type of the values
 */
public record AliasedColumn<T>(FromClause from, NamedExpression<T> source) implements ColumnElement<T> {

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public SqlType<T> type() {
        return source.type();
    }

    // The source is no child: it is written, and rewritten, where the alias itself is. Its name tells it apart there.
    @Override
    public AliasedColumn<T> traverse(Traversal walk) {
        FromClause same = walk.node(from);
        String unused = walk.value(source.name());
        return new AliasedColumn<>(same, source);
    }

    @Override
    public void render(SqlWriter out) {
        if (out.scope().qualified()) {
            from.renderName(out);
            out.sql(".");
        }
        out.name(name());
    }

    @Override
    public String toString() {
        return name();
    }
}
