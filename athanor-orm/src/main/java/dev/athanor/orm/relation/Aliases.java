package dev.athanor.orm.relation;

import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each table of a join a name of its own, so that it can stand in a statement that has the table already. */
public final class Aliases extends Rewriter {

    private final Map<Table, Alias> aliases = new HashMap<>();

    private Aliases() {}

    /** Returns {@code from} with an alias in the place of each table. */
    public static FromClause of(FromClause from) {
        return new Aliases().node(from);
    }

    @Override
    protected @Nullable SqlNode replace(SqlNode node) {
        if (node instanceof Table table) {
            return alias(table);
        }
        return node instanceof ColumnElement<?> element && element.plain() instanceof Column<?> column
                ? alias(column.table()).column(column)
                : null;
    }

    private Alias alias(Table table) {
        return aliases.computeIfAbsent(table, each -> new Alias(each, null));
    }
}
