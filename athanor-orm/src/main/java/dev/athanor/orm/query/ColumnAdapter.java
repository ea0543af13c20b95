package dev.athanor.orm.query;

import dev.athanor.orm.mapping.JoinedColumn;
import dev.athanor.orm.metamodel.EntityColumn;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the columns of a subquery in the place of what it selects. */
final class ColumnAdapter extends Rewriter {

    private final Map<SqlNode, Expression<?>> replacements = new HashMap<>();

    void put(Expression<?> original, Expression<?> replacement) {
        replacements.put(element(original), replacement);
    }

    @Override
    protected @Nullable SqlNode replace(SqlNode node) {
        return replacements.get(element(node));
    }

    /** Returns the column that an attribute stands for; of all else, itself. */
    static SqlNode element(SqlNode node) {
        if (node instanceof JoinedColumn<?> joined) {
            return joined.element();
        }
        return node instanceof EntityColumn<?> column ? column.element() : node;
    }
}
