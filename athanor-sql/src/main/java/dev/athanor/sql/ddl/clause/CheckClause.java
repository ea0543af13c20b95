package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.CheckConstraint;
import dev.athanor.sql.schema.Table;

/**
 * A check constraint of a table.
 *
 * @param table the table
 * @param check the constraint
 */
public record CheckClause(Table table, CheckConstraint check) implements SqlNode {

    @Override
    public CheckClause traverse(Traversal walk) {
        return new CheckClause(walk.value(table), walk.value(check));
    }

    @Override
    public void render(SqlWriter out) {
        String name = check.name();
        if (name != null) {
            out.node(ConstraintName.of(table, name));
        }
        out.sql("CHECK (").inlined(check.condition()).sql(")").node(new WordsClause(check.words()));
    }
}
