package dev.athanor.sql.ast;

import java.util.List;

/**
 * Where some databases name the columns that a changing statement returns: amid the statement, {@code DELETE FROM t
 * OUTPUT deleted.id WHERE …}, not at its end. Standard is to write nothing here.
 *
 * @param columns what is returned of each row changed
 * @param generated whether it is only the key that the database makes, and the statement itself returns nothing
 * @param image which state of the rows the columns are of
 */
public record OutputClause(List<Selectable<?>> columns, boolean generated, Image image) implements SqlNode {

    /** A state of a row. */
    public enum Image implements Keyword {
        /** As it is after the change. */
        INSERTED("inserted"),
        /** As it was before. */
        DELETED("deleted");

        private final String sql;

        Image(String sql) {
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }
    }

    /** Creates the clause; the list is copied. */
    public OutputClause {
        columns = List.copyOf(columns);
    }

    @Override
    public OutputClause traverse(Traversal walk) {
        return new OutputClause(walk.nodes(columns), walk.value(generated), walk.value(image));
    }

    @Override
    public void render(SqlWriter out) {}
}
