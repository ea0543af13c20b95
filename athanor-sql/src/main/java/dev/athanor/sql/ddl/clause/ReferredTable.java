package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.ForeignKey;

/**
 * The table that a foreign key refers to, by name.
 *
 * @param key the key
 */
public record ReferredTable(ForeignKey key) implements SqlNode {

    @Override
    public ReferredTable traverse(Traversal walk) {
        return new ReferredTable(walk.value(key));
    }

    @Override
    public void render(SqlWriter out) {
        key.target().renderName(out);
    }
}
