package dev.athanor.sql;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.OtherColumn;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table that an UPDATE reads beside its own, and the value it gets.
 *
 * @param target the column
 * @param value the value
 */
record OtherAssignment(OtherColumn target, Expression<?> value) implements SqlNode {

    /** Returns {@code list} with {@code added} in place of what sets the same column, or at the end. */
    static List<OtherAssignment> replace(List<OtherAssignment> list, OtherAssignment added) {
        List<OtherAssignment> longer = new ArrayList<>(list);
        longer.removeIf(assignment -> assignment.target.column().equals(added.target.column()));
        longer.add(added);
        return List.copyOf(longer);
    }

    @Override
    public OtherAssignment traverse(Traversal walk) {
        return new OtherAssignment(walk.node(target), walk.node(value));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(target).sql("=").within(out.scope().withQualifiedNames(), new Assignment.Assigned(value));
    }
}
