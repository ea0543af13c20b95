package dev.athanor.dialect.postgresql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.type.ArrayType;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of values, numbered from 1, given as one array for each column: {@code unnest(?, ?) WITH ORDINALITY AS v(c1, c2,
 * n)}. The text is the same for any number of rows.
 *
 * @param arrays the parameters
 */
record ArrayRows(List<Bind<?>> arrays) implements SqlNode {

    /** Creates the node; the list is copied. */
    ArrayRows {
        arrays = List.copyOf(arrays);
    }

    /** Returns rows of values for {@code columns}; the arrays are to be given on execution, in this order. */
    static ArrayRows of(List<Column<?>> columns) {
        List<Bind<?>> arrays = new ArrayList<>();
        for (Column<?> column : columns) {
            arrays.add(Bind.required("c" + (arrays.size() + 1), ArrayType.of(column.type())));
        }
        return new ArrayRows(arrays);
    }

    @Override
    public ArrayRows traverse(Traversal walk) {
        return new ArrayRows(walk.nodes(arrays));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("unnest(").join(", ", arrays).sql(") WITH ORDINALITY AS ");
        RowNames.render(arrays.size(), out);
    }
}
