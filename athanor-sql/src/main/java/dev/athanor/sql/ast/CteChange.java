package dev.athanor.sql.ast;

/**
 * A change of rows that stands before a statement, which reads what it returns.
 *
 * @param statement the INSERT, UPDATE or DELETE
 */
public record CteChange(Statement<?> statement) implements SqlNode {

    @Override
    public CteChange traverse(Traversal walk) {
        return new CteChange(walk.node(statement));
    }

    @Override
    public void render(SqlWriter out) {
        out.within(Scope.CHANGE, statement);
    }
}
