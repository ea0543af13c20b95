package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * A text compared and ordered by the rules of {@code collation}.
 *
 * @param operand the text
 * @param collation the name of the rules, as the database knows them
 * @param <T> the Java type of the text
 */
public record Collate<T>(Expression<T> operand, String collation) implements Expression<T> {

    /** Creates the node; neither part may be null. */
    public Collate {
        requireNonNull(operand, "operand");
        requireNonNull(collation, "collation");
    }

    @Override
    public SqlType<T> type() {
        return operand.type();
    }

    @Override
    public int precedence() {
        return StandardOperator.COLLATE.precedence();
    }

    @Override
    public Collate<T> traverse(Traversal walk) {
        return new Collate<>(walk.node(operand), walk.value(collation));
    }

    @Override
    public void render(SqlWriter out) {
        out.operand(operand, StandardOperator.COLLATE)
                .keyword(StandardOperator.COLLATE)
                .name(collation);
    }
}
