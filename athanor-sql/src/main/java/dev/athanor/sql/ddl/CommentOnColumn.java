package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * {@code COMMENT ON COLUMN}.
 *
 * @param column the column
 * @param text the comment, or {@code null} to take it away
 */
public record CommentOnColumn(Column<?> column, @Nullable String text) implements DdlStatement {

    @Override
    public CommentOnColumn traverse(Traversal walk) {
        return new CommentOnColumn(walk.value(column), walk.optionalValue(text));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("COMMENT ON COLUMN ");
        column.table().renderName(out);
        out.sql(".").name(column).sql(" IS ");
        if (text == null) {
            out.sql("NULL");
        } else {
            out.literal(text);
        }
    }
}
