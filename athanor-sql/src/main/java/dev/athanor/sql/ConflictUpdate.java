package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Excluded;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.NullLiteral;
import dev.athanor.sql.ast.Sequence;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an insert changes of the row that a new one meets. Immutable: each method returns a new one. The value that the
 * new row has in a column is {@code Sql.excluded(column)}; the column itself is what is there.
 */
public final class ConflictUpdate {

    private final Table table;
    private final List<Assignment> assignments;
    private final List<Expression<Boolean>> where;
    private final boolean inOrder;

    private ConflictUpdate(
            Table table, List<Assignment> assignments, List<Expression<Boolean>> where, boolean inOrder) {
        this.table = table;
        this.assignments = assignments;
        this.where = where;
        this.inOrder = inOrder;
    }

    static ConflictUpdate of(Table table) {
        return new ConflictUpdate(table, List.of(), List.of(), false);
    }

    /** Returns this with {@code column} set to {@code value}; {@code null} is NULL. */
    public <T> ConflictUpdate set(ColumnElement<T> column, @Nullable T value) {
        return assign(column, Bind.of(column.name(), column.type(), value));
    }

    /** Returns this with {@code column} set to what {@code value} is in the database. */
    public <T> ConflictUpdate set(ColumnElement<T> column, Expression<? extends T> value) {
        return assign(column, value);
    }

    /** Returns this with {@code column} set to NULL. */
    public <T> ConflictUpdate setNull(ColumnElement<T> column) {
        return assign(column, new NullLiteral<>(column.type()));
    }

    /** Returns this with {@code column} set to what the new row has in it. */
    public ConflictUpdate setExcluded(ColumnElement<?> column) {
        return assign(column, new Excluded<>(column));
    }

    private ConflictUpdate assign(ColumnElement<?> column, Expression<?> value) {
        Column<?> own = Assignment.column(table, table, column);
        return new ConflictUpdate(table, Assignment.replace(assignments, new Assignment(own, value)), where, inOrder);
    }

    /** Returns this restricted to rows for which {@code condition}, too, is true; others are left as they are. */
    public ConflictUpdate where(Expression<Boolean> condition) {
        return new ConflictUpdate(table, assignments, SelectState.append(where, List.of(condition)), inOrder);
    }

    /**
     * Returns this with the columns set in the order of the calls, which matters on MySQL, where a value sees what was
     * set before it; otherwise they are in the order of the table.
     */
    public ConflictUpdate inGivenOrder() {
        return new ConflictUpdate(table, assignments, where, true);
    }

    SqlNode assignments() {
        if (assignments.isEmpty()) {
            throw new CompileException(
                    "C019",
                    "the insert into " + table.key() + " sets nothing of the row that is there; call"
                            + " set(column, value) at least once, or doNothing()");
        }
        return new Sequence((inOrder ? assignments : Assignment.sorted(assignments))
                .stream().map(Assignment.OnConflict::new).toList());
    }

    /** The assignments without conditions, which MySQL does not have. */
    SqlNode unconditional() {
        if (!where.isEmpty()) {
            throw new CompileException(
                    "C050",
                    "ON DUPLICATE KEY UPDATE of table " + table.key()
                            + " takes no condition; put it into the values, with caseWhen(...)");
        }
        return assignments();
    }

    @Nullable
    Expression<Boolean> condition() {
        return where.isEmpty() ? null : Conjunction.clause(where);
    }
}
