package dev.athanor.sql.ast;

import dev.athanor.sql.error.CompileException;
import java.util.List;

/**
 * Rows of values as a query: {@code VALUES (…), (…)}.
 *
 * @param values the rows
 */
public record ValuesQuery(Values values) implements Query<Object> {

    @Override
    public List<? extends Selectable<?>> resultColumns() {
        return values.columns();
    }

    @Override
    public ValuesQuery traverse(Traversal walk) {
        return new ValuesQuery(walk.node(values));
    }

    @Override
    public void render(SqlWriter out) {
        if (values.rows().isEmpty()) {
            throw new CompileException("C044", values + " have no rows; add one with row(...)");
        }
        if (out.scope().result()) {
            values.columns().forEach(column -> out.resultColumn(column.name(), column.type()));
        }
        out.sql("VALUES ").within(out.scope().withoutResult(), new TupleList(values.rows()));
    }
}
