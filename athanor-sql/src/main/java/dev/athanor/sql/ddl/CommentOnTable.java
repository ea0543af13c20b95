package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * {@code COMMENT ON TABLE}.
 *
 * @param table the table
 * @param text the comment, or {@code null} to take it away
 */
public record CommentOnTable(Table table, @Nullable String text) implements DdlStatement {

    @Override
    public CommentOnTable traverse(Traversal walk) {
        return new CommentOnTable(walk.value(table), walk.optionalValue(text));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("COMMENT ON TABLE ");
        table.renderName(out);
        out.sql(" IS ");
        if (text == null) {
            out.sql("NULL");
        } else {
            out.literal(text);
        }
    }
}
