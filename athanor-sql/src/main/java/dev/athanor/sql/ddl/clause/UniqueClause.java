package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.UniqueConstraint;
import dev.athanor.sql.schema.option.Deferrability;

/**
 * A unique constraint of a table.
 *
 * @param unique the constraint
 */
public record UniqueClause(UniqueConstraint unique) implements SqlNode {

    @Override
    public UniqueClause traverse(Traversal walk) {
        return new UniqueClause(walk.value(unique));
    }

    @Override
    public void render(SqlWriter out) {
        String name = unique.name();
        if (name != null) {
            out.node(ConstraintName.of(unique.columns().get(0).table(), name));
        }
        out.sql("UNIQUE (").join(", ", unique.columns()).sql(")");
        if (unique.deferrability() != Deferrability.UNSAID) {
            out.node(new DeferrabilityClause(unique.deferrability()));
        }
    }
}
