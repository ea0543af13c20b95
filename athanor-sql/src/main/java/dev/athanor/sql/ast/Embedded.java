package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * A value that stands in the text as a literal when the statement is run. It is no part of the statement's shape: one
 * compiled statement serves all values.
 *
 * @param bind the value
 * @param <T> its Java type
 */
public record Embedded<T>(Bind<T> bind) implements Expression<T> {

    /** Creates the expression; the value may not be null. */
    public Embedded {
        requireNonNull(bind, "bind");
    }

    @Override
    public SqlType<T> type() {
        return bind.type();
    }

    @Override
    public Embedded<T> traverse(Traversal walk) {
        return new Embedded<>(walk.bind(bind));
    }

    @Override
    public void render(SqlWriter out) {
        out.embedded(bind);
    }
}
