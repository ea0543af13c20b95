package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * {@code COMMENT ON CONSTRAINT}.
 *
 * @param table the table
 * @param constraint the constraint's name
 * @param text the comment, or {@code null} to take it away
 */
public record CommentOnConstraint(
        Table table, String constraint, @Nullable String text) implements DdlStatement {

    @Override
    public CommentOnConstraint traverse(Traversal walk) {
        return new CommentOnConstraint(walk.value(table), walk.value(constraint), walk.optionalValue(text));
    }

    @Override
    public void render(SqlWriter out) {
        name(out.sql("COMMENT ON CONSTRAINT ")).sql(" ON ");
        table.renderName(out);
        renderText(out);
    }

    /** Writes the name, cut where the naming convention made it and it is too long. */
    public SqlWriter name(SqlWriter out) {
        return table.isMadeName(constraint) ? out.madeName(constraint) : out.name(constraint);
    }

    /** Writes what stands behind the constraint. */
    public void renderText(SqlWriter out) {
        out.sql(" IS ");
        if (text == null) {
            out.sql("NULL");
        } else {
            out.literal(text);
        }
    }
}
