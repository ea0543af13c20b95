package dev.athanor.sql;

import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.OutputClause;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE statement. Immutable: each method returns a new statement. Without a condition it deletes every row.
 *
 * @param <R> what each row it returns is
 */
public final class Delete<R> implements Statement<R> {

    private final Table table;
    private final List<Expression<Boolean>> where;
    private final @Nullable ReturningClause returning;

    private Delete(Table table, List<Expression<Boolean>> where, @Nullable ReturningClause returning) {
        this.table = table;
        this.where = where;
        this.returning = returning;
    }

    static Delete<Row> from(Table table) {
        return new Delete<>(table, List.of(), null);
    }

    /** Returns this restricted to rows for which all {@code conditions}, too, are true. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public final Delete<R> where(Expression<Boolean>... conditions) {
        return new Delete<>(table, SelectState.append(where, List.of(conditions)), returning);
    }

    /** Returns this returning {@code column} of each row deleted. */
    public <A> Delete<Row1<A>> returning(Selectable<A> column) {
        return new Delete<>(table, where, new ReturningClause(List.of(column)));
    }

    /** Returns this returning {@code columns} of each row deleted. */
    public Delete<Row> returning(List<? extends Selectable<?>> columns) {
        return new Delete<>(table, where, new ReturningClause(List.copyOf(columns)));
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
    public Delete<R> traverse(Traversal walk) {
        return new Delete<>(walk.value(table), walk.nodes(where), walk.optional(returning));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("DELETE FROM ");
        table.renderName(out);
        if (returning != null) {
            out.node(new OutputClause(returning.columns(), false, OutputClause.Image.DELETED));
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
