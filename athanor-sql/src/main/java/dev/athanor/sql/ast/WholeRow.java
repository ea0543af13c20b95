package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;

/**
 * A row of a source as one value, for functions that take one: {@code row_to_json(t)}.
 *
 * @param from the source
 */
public record WholeRow(FromClause from) implements Expression<Object>, Sourced {

    /** Creates the value; the source may not be null. */
    public WholeRow {
        requireNonNull(from, "from");
    }

    @Override
    public SqlType<Object> type() {
        return Types.NULL;
    }

    @Override
    public WholeRow traverse(Traversal walk) {
        return new WholeRow(walk.node(from));
    }

    @Override
    public void render(SqlWriter out) {
        from.renderName(out);
    }
}
