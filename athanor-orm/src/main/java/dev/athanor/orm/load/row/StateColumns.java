package dev.athanor.orm.load.row;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.query.OfEntity;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Sourced;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import java.util.List;

/**
 * Columns of one object that is there already, among the columns of a statement.
 *
 * @param mapping how the object is mapped
 * @param columns the columns
 * @param from the tables they are in
 */
public record StateColumns(EntityMapping<?> mapping, List<RowAttribute> columns, FromClause from)
        implements Selectable<Object>, Sourced, OfEntity {

    @Override
    public StateColumns traverse(Traversal walk) {
        return new StateColumns(walk.value(mapping), walk.value(columns), walk.node(from));
    }

    @Override
    public void render(SqlWriter out) {
        throw new IllegalStateException(this + " was not rewritten into its columns");
    }
}
