package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ddl.clause.ViewName;

/**
 * {@code DROP VIEW}.
 *
 * @param view the name
 * @param ifExists whether it is no failure if there is no such view
 * @param materialized whether it is a materialized one
 */
public record DropView(ViewName view, boolean ifExists, boolean materialized) implements DdlStatement {

    @Override
    public DropView traverse(Traversal walk) {
        return new DropView(walk.node(view), walk.value(ifExists), walk.value(materialized));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(materialized ? "DROP MATERIALIZED VIEW " : "DROP VIEW ")
                .sql(ifExists ? "IF EXISTS " : "")
                .node(view);
    }

    /** Returns the statement that drops the view {@code name}, and fails if there is none. */
    public static DropView of(String name) {
        return new DropView(ViewName.of(name), false, false);
    }
}
