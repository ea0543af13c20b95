package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table.
 *
 * @param name the constraint's name, or {@code null} to leave it to the database
 * @param columns its columns
 */
public record PrimaryKeyClause(@Nullable String name, List<Column<?>> columns) implements SqlNode {

    /** Creates the clause; the list is copied. */
    public PrimaryKeyClause {
        columns = List.copyOf(columns);
    }

    @Override
    public PrimaryKeyClause traverse(Traversal walk) {
        return new PrimaryKeyClause(walk.optionalValue(name), walk.nodes(columns));
    }

    @Override
    public void render(SqlWriter out) {
        if (name != null) {
            out.node(ConstraintName.of(columns.get(0).table(), name));
        }
        out.sql("PRIMARY KEY (").join(", ", columns).sql(")");
    }
}
