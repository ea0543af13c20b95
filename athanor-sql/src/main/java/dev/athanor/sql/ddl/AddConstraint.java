package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ddl.clause.ForeignKeyClause;
import dev.athanor.sql.ddl.clause.UniqueClause;
import dev.athanor.sql.schema.Table;

/**
 * {@code ALTER TABLE … ADD} of a constraint.
 *
 * @param table the table
 * @param constraint the constraint, for example a {@link ForeignKeyClause} or a {@link UniqueClause}
 */
public record AddConstraint(Table table, SqlNode constraint) implements DdlStatement {

    @Override
    public AddConstraint traverse(Traversal walk) {
        return new AddConstraint(walk.value(table), walk.node(constraint));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("ALTER TABLE ");
        table.renderName(out);
        out.sql(" ADD ").within(Scope.STATEMENT.unqualified(), constraint);
    }
}
