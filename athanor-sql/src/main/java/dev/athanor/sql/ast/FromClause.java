package dev.athanor.sql.ast;

import java.util.List;

/** What a statement can read from: a table, an alias, a subquery, a join. */
public interface FromClause extends SqlNode, JoinTarget {

    /** {@return the columns, in order; names may repeat in a join} */
    List<? extends ColumnElement<?>> columns();

    /** Writes the name by which columns are qualified: the table's, with its schema, or the alias. */
    void renderName(SqlWriter out);

    /** {@return this and, for a join, what it is made of: all that need not stand in FROM a second time} */
    default List<FromClause> parts() {
        return List.of(this);
    }

    @Override
    FromClause traverse(Traversal walk);

    @Override
    default List<JoinStep> joinSteps() {
        return List.of(new JoinStep(this, null));
    }
}
