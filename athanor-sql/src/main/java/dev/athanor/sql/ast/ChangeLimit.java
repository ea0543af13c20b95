package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.error.CompileException;

/**
 * How many rows an UPDATE or DELETE changes at most. MySQL and MariaDB have it.
 *
 * @param rows the number
 */
public record ChangeLimit(Bind<Integer> rows) implements SqlNode {

    /** Creates the clause; the number may not be null. */
    public ChangeLimit {
        requireNonNull(rows, "rows");
    }

    @Override
    public ChangeLimit traverse(Traversal walk) {
        return new ChangeLimit(walk.node(rows));
    }

    @Override
    public void render(SqlWriter out) {
        throw new CompileException(
                "C040",
                out.dialect() + " has no LIMIT in UPDATE and DELETE; find the rows by a subquery:"
                        + " where(id.in(select(id).limit(n)))");
    }
}
