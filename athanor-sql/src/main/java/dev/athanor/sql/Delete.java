package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Change;
import dev.athanor.sql.ast.ChangeLimit;
import dev.athanor.sql.ast.ChangedRows;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.DeleteSources;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.OutputClause;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE statement. Immutable: each method returns a new statement. Without a condition it deletes every row.
 *
 * <pre>{@code
 * delete(USERS).where(USERS.id.eq(ADDRESSES.userId), ADDRESSES.emailAddress.eq("x"))
 * }</pre>
 *
 * <p>What its conditions read from other tables, it reads from: {@code DELETE FROM … USING address}.
 *
 * @param <R> what each row it returns is
 */
public final class Delete<R> implements RowChange<R> {

    private final ChangeTarget target;
    private final List<Expression<Boolean>> where;
    private final @Nullable ReturningClause returning;
    private final @Nullable ChangeLimit limit;

    private Delete(
            ChangeTarget target,
            List<Expression<Boolean>> where,
            @Nullable ReturningClause returning,
            @Nullable ChangeLimit limit) {
        this.target = target;
        this.where = where;
        this.returning = returning;
        this.limit = limit;
    }

    static Delete<Row> of(ChangeTarget target) {
        return new Delete<>(target, List.of(), null, null);
    }

    /** Returns this reading from {@code others}, too: tables that conditions alone do not name, or a join. */
    public Delete<R> using(FromClause... others) {
        return new Delete<>(target.and(others), where, returning, limit);
    }

    /** Returns this restricted to rows for which all {@code conditions}, too, are true. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public final Delete<R> where(Expression<Boolean>... conditions) {
        return new Delete<>(target, SelectState.append(where, List.of(conditions)), returning, limit);
    }

    /** Returns this deleting at most {@code rows} rows, on MySQL and MariaDB. */
    public Delete<R> limit(int rows) {
        return new Delete<>(target, where, returning, new ChangeLimit(Bind.of(Types.INTEGER, rows)));
    }

    /** Returns this returning {@code column} of each row deleted. */
    public <A> Delete<Row1<A>> returning(Selectable<A> column) {
        return returningAll(List.of(column));
    }

    /** Returns this returning two columns of each row deleted. */
    public <A, B> Delete<Row2<A, B>> returning(Selectable<A> first, Selectable<B> second) {
        return returningAll(List.of(first, second));
    }

    /** Returns this returning three columns of each row deleted. */
    public <A, B, C> Delete<Row3<A, B, C>> returning(Selectable<A> first, Selectable<B> second, Selectable<C> third) {
        return returningAll(List.of(first, second, third));
    }

    /** Returns this returning {@code columns} of each row deleted. */
    public Delete<Row> returning(List<? extends Selectable<?>> columns) {
        return returningAll(columns);
    }

    /** Returns this returning all columns of {@code own}, the table or its alias, of each row deleted. */
    public Delete<Row> returning(FromClause own) {
        return returningAll(own.columns());
    }

    private <S> Delete<S> returningAll(List<? extends Selectable<?>> columns) {
        return new Delete<>(target, where, Returning.of(Change.DELETE, returning, columns), limit);
    }

    /** Returns this returning {@code more} of each row deleted, behind what it returns already. */
    public Delete<Row> andReturning(List<? extends Selectable<?>> more) {
        return new Delete<>(target, where, Returning.and(Change.DELETE, returning, more), limit);
    }

    /** Returns this, with what it returns, as something to read from by name: it is run once, before the statement. */
    public Cte cte(String name) {
        return new Cte(this, name);
    }

    /** {@return the table} */
    @Override
    public Table table() {
        return target.table();
    }

    @Override
    public ChangedRows changed() {
        return new ChangedRows(
                target.from(),
                target.others(),
                where,
                limit != null,
                !target.sources(where).isEmpty());
    }

    @Override
    public List<StatementOption> options() {
        return target.options();
    }

    @Override
    public Delete<R> options(StatementOption... options) {
        return new Delete<>(target.andOptions(options), where, returning, limit);
    }

    @Override
    public Delete<R> withOptions(List<? extends StatementOption> options) {
        return new Delete<>(target.withOptions(options), where, returning, limit);
    }

    @Override
    public Delete<Row> withReturned(List<? extends Selectable<?>> columns) {
        return new Delete<>(target, where, Returning.of(Change.DELETE, null, columns), limit);
    }

    @Override
    public List<Selectable<?>> resultColumns() {
        return returning == null ? List.of() : returning.columns();
    }

    @Override
    public Delete<R> traverse(Traversal walk) {
        return new Delete<>(target.traverse(walk), walk.nodes(where), walk.optional(returning), walk.optional(limit));
    }

    @Override
    public void render(SqlWriter out) {
        List<FromClause> others = target.sources(where);
        Scope inside = out.scope().inside(target.with(others));
        out.sql("DELETE FROM ").node(target.from());
        if (returning != null) {
            out.node(new OutputClause(returning.columns(), false, Change.DELETE));
        }
        if (!others.isEmpty()) {
            out.within(inside, new DeleteSources(target.from(), others));
        }
        if (!where.isEmpty()) {
            out.sql(" WHERE ").within(inside, Conjunction.clause(where));
        }
        if (limit != null) {
            out.node(limit);
        }
        if (returning != null) {
            out.node(returning);
        }
        CartesianProduct.warn(target, others, where, out);
    }

    /** Returns the statement as standard SQL with named parameters. */
    @Override
    public String toString() {
        return Compiled.describe(this, Dialect.STANDARD);
    }
}
