package dev.athanor.sql.ast;

import java.util.List;

/**
 * The key that the database makes for a row being inserted, where the statement itself returns nothing. Databases that
 * can write it as RETURNING; elsewhere the driver has to be asked.
 *
 * @param columns the columns of the key that get no value, or all that are asked for
 */
public record GeneratedKeyClause(List<Selectable<?>> columns) implements SqlNode {

    /** Creates the clause; the list is copied. */
    public GeneratedKeyClause {
        columns = List.copyOf(columns);
    }

    @Override
    public GeneratedKeyClause traverse(Traversal walk) {
        return new GeneratedKeyClause(walk.nodes(columns));
    }

    @Override
    public void render(SqlWriter out) {}
}
