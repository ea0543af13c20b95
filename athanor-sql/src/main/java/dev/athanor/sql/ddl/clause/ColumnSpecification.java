package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.type.Types;

/**
 * A column as CREATE TABLE and ALTER TABLE define it.
 *
 * @param column the column
 */
public record ColumnSpecification(Column<?> column) implements SqlNode {

    @Override
    public ColumnSpecification traverse(Traversal walk) {
        return new ColumnSpecification(walk.value(column));
    }

    @Override
    public void render(SqlWriter out) {
        if (column.type().equals(Types.NULL)) {
            throw new CompileException(
                    "C055",
                    "column " + column + " has no type with which it could be created; define it with one of the types"
                            + " of Types");
        }
        out.name(column).sql(" ").node(new ColumnTypeClause(column));
        String collation = column.definition().collation();
        if (collation != null) {
            out.node(new CollationClause(collation));
        }
        out.node(new DefaultClause(column))
                .node(new IdentityClause(column))
                .node(new ComputedClause(column))
                .node(new NullabilityClause(column))
                .node(new WordsClause(column.definition().words()));
        String comment = column.definition().comment();
        if (comment != null) {
            out.node(new ColumnCommentClause(comment));
        }
        out.node(new TypeCheck(column));
    }
}
