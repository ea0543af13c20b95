package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Table;

/**
 * The name before a constraint: {@code CONSTRAINT uq_name}.
 *
 * @param name the name
 * @param made whether the naming convention made it, so that it may be cut where it is too long
 */
public record ConstraintName(String name, boolean made) implements SqlNode {

    @Override
    public ConstraintName traverse(Traversal walk) {
        return new ConstraintName(walk.value(name), walk.value(made));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("CONSTRAINT ");
        if (made) {
            out.madeName(name);
        } else {
            out.name(name);
        }
        out.sql(" ");
    }

    /** Returns the name of a constraint of {@code table}. */
    public static ConstraintName of(Table table, String name) {
        return new ConstraintName(name, table.isMadeName(name));
    }
}
