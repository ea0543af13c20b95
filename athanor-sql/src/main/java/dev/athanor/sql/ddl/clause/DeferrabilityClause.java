package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.option.Deferrability;

/**
 * When a constraint is checked: {@code DEFERRABLE INITIALLY DEFERRED}.
 *
 * @param kind what is said
 */
public record DeferrabilityClause(Deferrability kind) implements SqlNode {

    @Override
    public DeferrabilityClause traverse(Traversal walk) {
        return new DeferrabilityClause(walk.value(kind));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" ").keyword(kind);
    }
}
