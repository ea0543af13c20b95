package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * The name of a view, or of a table that is made of a query.
 *
 * @param schema the schema, or {@code null} for the default one
 * @param name the name
 */
public record ViewName(@Nullable String schema, String name) implements SqlNode {

    @Override
    public ViewName traverse(Traversal walk) {
        return new ViewName(walk.optionalValue(schema), walk.value(name));
    }

    @Override
    public void render(SqlWriter out) {
        out.schema(schema).name(name);
    }

    /** Returns the name in the default schema. */
    public static ViewName of(String name) {
        return new ViewName(null, name);
    }
}
