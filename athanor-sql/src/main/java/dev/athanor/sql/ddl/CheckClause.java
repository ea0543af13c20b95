package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.CheckConstraint;

/**
 * A check constraint of a table.
 *
 * @param check the constraint
 */
public record CheckClause(CheckConstraint check) implements SqlNode {

    @Override
    public CheckClause traverse(Traversal walk) {
        return new CheckClause(walk.value(check));
    }

    @Override
    public void render(SqlWriter out) {
        String name = check.name();
        if (name != null) {
            out.sql("CONSTRAINT ").name(name).sql(" ");
        }
        out.sql("CHECK (").trusted(check.condition()).sql(")");
    }
}
