package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.error.CompileException;

/**
 * The left side of an assignment to a column of a table that an UPDATE reads beside its own, which only MySQL and
 * MariaDB have.
 *
 * @param column the column that is set
 */
public record OtherColumn(ColumnElement<?> column) implements SqlNode {

    /** Creates the node; the column may not be null. */
    public OtherColumn {
        requireNonNull(column, "column");
    }

    @Override
    public OtherColumn traverse(Traversal walk) {
        return new OtherColumn(walk.node(column));
    }

    @Override
    public void render(SqlWriter out) {
        throw new CompileException(
                "C015",
                "column " + column + " does not belong to the table that the statement changes, and " + out.dialect()
                        + " has no UPDATE of several tables; set a column of that table, or run two statements");
    }
}
