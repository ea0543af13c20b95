package dev.athanor.sql.ast;

/**
 * The left side of an assignment.
 *
 * @param column the column that is set
 * @param several whether the statement reads from other tables, too; some databases want to be told the table then
 */
public record AssignedColumn(ColumnElement<?> column, boolean several) implements SqlNode {

    @Override
    public AssignedColumn traverse(Traversal walk) {
        return new AssignedColumn(walk.node(column), walk.value(several));
    }

    @Override
    public void render(SqlWriter out) {
        out.name(column);
    }
}
