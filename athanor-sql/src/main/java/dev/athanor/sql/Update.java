package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.NullLiteral;
import dev.athanor.sql.ast.OutputClause;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE statement. Immutable: each method returns a new statement.
 *
 * <pre>{@code
 * update(USERS).where(USERS.id.eq(5)).set(USERS.name, "x").set(USERS.age, USERS.age.plus(1))
 * }</pre>
 *
 * @param <R> what each row it returns is
 */
public final class Update<R> implements Statement<R> {

    private final Table table;
    private final List<Assignment> assignments;
    private final List<Expression<Boolean>> where;
    private final @Nullable ReturningClause returning;

    private Update(
            Table table,
            List<Assignment> assignments,
            List<Expression<Boolean>> where,
            @Nullable ReturningClause returning) {
        this.table = table;
        this.assignments = assignments;
        this.where = where;
        this.returning = returning;
    }

    static Update<Row> of(Table table) {
        return new Update<>(table, List.of(), List.of(), null);
    }

    /** Returns this with {@code column} set to {@code value}; {@code null} is NULL. */
    public <T> Update<R> set(ColumnElement<T> column, @Nullable T value) {
        return assign(column, Bind.of(column.name(), column.type(), value));
    }

    /** Returns this with {@code column} set to what {@code value} is in the database. */
    public <T> Update<R> set(ColumnElement<T> column, Expression<? extends T> value) {
        return assign(column, value);
    }

    /** Returns this with {@code column} set to NULL. */
    public <T> Update<R> setNull(ColumnElement<T> column) {
        return assign(column, new NullLiteral<>(column.type()));
    }

    private Update<R> assign(ColumnElement<?> column, Expression<?> value) {
        return new Update<>(table, Assignment.add(assignments, table, column, value), where, returning);
    }

    /** Returns this restricted to rows for which all {@code conditions}, too, are true. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public final Update<R> where(Expression<Boolean>... conditions) {
        return new Update<>(table, assignments, SelectState.append(where, List.of(conditions)), returning);
    }

    /** Returns this returning {@code column} of each row changed. */
    public <A> Update<Row1<A>> returning(Selectable<A> column) {
        return new Update<>(table, assignments, where, new ReturningClause(List.of(column)));
    }

    /** Returns this returning {@code columns} of each row changed. */
    public Update<Row> returning(List<? extends Selectable<?>> columns) {
        return new Update<>(table, assignments, where, new ReturningClause(List.copyOf(columns)));
    }

    /** {@return the table} */
    public Table table() {
        return table;
    }

    @Override
    public List<Selectable<?>> resultColumns() {
        return returning == null ? List.of() : returning.columns();
    }

    @Override
    public List<StatementOption> options() {
        return List.of();
    }

    @Override
    public Update<R> traverse(Traversal walk) {
        return new Update<>(walk.value(table), walk.nodes(assignments), walk.nodes(where), walk.optional(returning));
    }

    @Override
    public void render(SqlWriter out) {
        if (assignments.isEmpty()) {
            throw new CompileException(
                    "C019", "the update of " + table.key() + " sets nothing; call set(column, value) at least once");
        }
        out.sql("UPDATE ");
        table.renderName(out);
        out.sql(" SET ").within(out.scope().inside(List.of(table)), new Sequence(assignments));
        if (returning != null) {
            out.node(new OutputClause(returning.columns(), false, OutputClause.Image.INSERTED));
        }
        if (!where.isEmpty()) {
            out.sql(" WHERE ").within(out.scope().inside(List.of(table)), Conjunction.clause(where));
        }
        if (returning != null) {
            out.node(returning);
        }
    }

    /** Returns the statement as standard SQL with named parameters. */
    @Override
    public String toString() {
        return Compiled.describe(this, Dialect.STANDARD);
    }
}
