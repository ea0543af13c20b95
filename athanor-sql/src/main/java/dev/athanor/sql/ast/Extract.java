package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;

/**
 * A part of a date or time: {@code EXTRACT(year FROM x)}.
 *
 * @param field which part
 * @param operand the date or time
 */
public record Extract(DateField field, Expression<?> operand) implements Expression<Integer> {

    /** Creates the node; neither part may be null. */
    public Extract {
        requireNonNull(field, "field");
        requireNonNull(operand, "operand");
    }

    @Override
    public SqlType<Integer> type() {
        return Types.INTEGER;
    }

    @Override
    public Extract traverse(Traversal walk) {
        return new Extract(walk.value(field), walk.node(operand));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("EXTRACT(").keyword(field).sql(" FROM ").node(operand).sql(")");
    }
}
