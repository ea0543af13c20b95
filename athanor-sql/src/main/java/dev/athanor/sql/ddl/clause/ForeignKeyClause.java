package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.ForeignKey;

/**
 * A foreign key of a table.
 *
 * @param key the key
 */
public record ForeignKeyClause(ForeignKey key) implements SqlNode {

    @Override
    public ForeignKeyClause traverse(Traversal walk) {
        return new ForeignKeyClause(walk.value(key));
    }

    @Override
    public void render(SqlWriter out) {
        String name = key.name();
        if (name != null) {
            out.node(ConstraintName.of(key.columns().get(0).table(), name));
        }
        out.sql("FOREIGN KEY(").join(", ", key.columns()).sql(") ").node(new ReferencesClause(key));
    }
}
