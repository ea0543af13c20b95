package dev.athanor.sql.ast;

import java.util.List;

/**
 * Tuples with commas between them.
 *
 * @param tuples the tuples
 */
public record TupleList(List<Tuple> tuples) implements SqlNode {

    /** Creates the list; it is copied. */
    public TupleList {
        tuples = List.copyOf(tuples);
    }

    @Override
    public TupleList traverse(Traversal walk) {
        return new TupleList(walk.nodes(tuples));
    }

    @Override
    public void render(SqlWriter out) {
        out.join(", ", tuples);
    }
}
