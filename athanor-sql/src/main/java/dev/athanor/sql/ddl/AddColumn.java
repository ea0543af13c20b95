package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ddl.clause.ColumnSpecification;
import dev.athanor.sql.ddl.clause.ReferencesClause;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ForeignKey;
import java.util.List;

/**
 * {@code ALTER TABLE … ADD COLUMN}.
 *
 * @param column the column, in its table as it is to become
 * @param inlineReferences whether the foreign keys of this column alone are written with it; otherwise they are
 *     statements of their own ({@link AddConstraint})
 */
public record AddColumn(Column<?> column, boolean inlineReferences) implements DdlStatement {

    @Override
    public AddColumn traverse(Traversal walk) {
        return new AddColumn(walk.value(column), walk.value(inlineReferences));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("ALTER TABLE ");
        column.table().renderName(out);
        out.sql(" ADD COLUMN ").within(Scope.STATEMENT.unqualified(), new ColumnSpecification(column));
        if (inlineReferences) {
            for (ForeignKey key : column.table().foreignKeys()) {
                if (key.columns().equals(List.of(column))) {
                    SqlNode references = new ReferencesClause(key);
                    out.sql(" ").within(Scope.STATEMENT.unqualified(), references);
                }
            }
        }
    }
}
