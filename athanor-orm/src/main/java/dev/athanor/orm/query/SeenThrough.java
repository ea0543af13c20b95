package dev.athanor.orm.query;

import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has a condition on tables read the aliases of them that a statement reads instead. */
final class SeenThrough extends Rewriter {

    private final FromClause from;
    private final Set<Table> aliased;

    private SeenThrough(FromClause from, Set<Table> aliased) {
        this.from = from;
        this.aliased = aliased;
    }

    /** Returns {@code condition} for what is read from {@code from}. */
    static Expression<Boolean> of(Expression<Boolean> condition, FromClause from) {
        Set<Table> aliased = new HashSet<>();
        for (FromClause part : from.parts()) {
            if (part instanceof Alias alias && alias.element() instanceof Table table) {
                aliased.add(table);
            }
        }
        return aliased.isEmpty() ? condition : new SeenThrough(from, aliased).node(condition);
    }

    @Override
    protected @Nullable SqlNode replace(SqlNode node) {
        return ColumnAdapter.element(node) instanceof Column<?> column && aliased.contains(column.table())
                ? EntityTables.column(from, column)
                : null;
    }
}
