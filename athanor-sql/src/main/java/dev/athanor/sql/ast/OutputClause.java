package dev.athanor.sql.ast;

import java.util.List;

/**
 * Where some databases name the columns that a changing statement returns: amid the statement, {@code DELETE FROM t
 * OUTPUT deleted.id WHERE …}, not at its end. Standard is to write nothing here.
 *
 * @param columns what is returned of each row changed
 * @param generated whether it is only the key that the database makes, and the statement itself returns nothing
 * @param change what is done to the rows
 */
public record OutputClause(List<Selectable<?>> columns, boolean generated, Change change) implements SqlNode {

    /** Creates the clause; the list is copied. */
    public OutputClause {
        columns = List.copyOf(columns);
    }

    @Override
    public OutputClause traverse(Traversal walk) {
        return new OutputClause(walk.nodes(columns), walk.value(generated), walk.value(change));
    }

    @Override
    public void render(SqlWriter out) {}
}
