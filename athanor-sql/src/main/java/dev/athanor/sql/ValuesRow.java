package dev.athanor.sql;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import java.util.List;

/** One row of VALUES. */
record ValuesRow(List<Expression<?>> values) implements SqlNode {

    ValuesRow {
        values = List.copyOf(values);
    }

    @Override
    public ValuesRow traverse(Traversal walk) {
        return new ValuesRow(walk.nodes(values));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("(").join(", ", values).sql(")");
    }
}
