package dev.athanor.sql.ast;

import java.util.List;

/**
 * The values that the database makes for rows being updated, where the statement itself returns nothing:
 * {@code RETURNING}, on databases whose UPDATE returns rows; nothing elsewhere.
 *
 * @param columns the columns asked for
 */
public record ChangedDefaultsClause(List<Selectable<?>> columns) implements SqlNode {

    /** Creates the clause; the list is copied. */
    public ChangedDefaultsClause {
        columns = List.copyOf(columns);
    }

    @Override
    public ChangedDefaultsClause traverse(Traversal walk) {
        return new ChangedDefaultsClause(walk.nodes(columns));
    }

    @Override
    public void render(SqlWriter out) {}
}
