package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Change;
import dev.athanor.sql.ast.ChangeLimit;
import dev.athanor.sql.ast.ChangedDefaultsClause;
import dev.athanor.sql.ast.ChangedRows;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.ColumnGroup;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.NullLiteral;
import dev.athanor.sql.ast.OtherColumn;
import dev.athanor.sql.ast.OutputClause;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Sequence;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.UpdateSources;
import dev.athanor.sql.ast.UpdateTarget;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE statement. Immutable: each method returns a new statement.
 *
 * <pre>{@code
 * update(USERS).where(USERS.id.eq(5)).set(USERS.name, "x").set(USERS.age, USERS.age.plus(1))
 * update(USERS).where(USERS.id.eq(ADDRESSES.userId)).set(USERS.fullname, ADDRESSES.emailAddress)
 * }</pre>
 *
 * <p>What its conditions and values read from other tables, it reads from: {@code UPDATE … SET … FROM address}. MySQL
 * and MariaDB set columns of those, too; elsewhere that is refused ({@code C015}).
 *
 * @param <R> what each row it returns is
 */
public final class Update<R> implements RowChange<R> {

    private final ChangeTarget target;
    private final Changes changes;
    private final List<Expression<Boolean>> where;
    private final @Nullable ReturningClause returning;
    private final @Nullable ChangeLimit limit;

    /** What is set: in the order of the table's columns, unless the order of the calls is to count. */
    private record Changes(
            boolean inOrder,
            List<Assignment> assignments,
            List<Assignment.Other> others,
            @Nullable List<Column<?>> fetched) {

        static final Changes NONE = new Changes(false, List.of(), List.of(), null);

        Changes and(Assignment added) {
            List<Assignment> longer = Assignment.replace(assignments, added);
            return new Changes(inOrder, inOrder ? longer : Assignment.sorted(longer), others, fetched);
        }

        Changes and(Assignment.Other added) {
            return new Changes(inOrder, assignments, Assignment.Other.replace(others, added), fetched);
        }

        Changes inGivenOrder() {
            return new Changes(true, assignments, others, fetched);
        }

        Changes fetching(@Nullable List<Column<?>> more) {
            return new Changes(inOrder, assignments, others, more);
        }

        Changes traverse(Traversal walk) {
            return new Changes(
                    walk.value(inOrder), walk.nodes(assignments), walk.nodes(others), walk.optionalValue(fetched));
        }

        // What an expression sets, or the database computes, only the database knows.
        List<Column<?>> fetched(Table table) {
            if (fetched == null) {
                return List.of();
            }
            Set<Column<?>> made = new HashSet<>(fetched);
            for (Assignment assignment : assignments) {
                if (!(assignment.value() instanceof Bind<?>)) {
                    made.add(assignment.column());
                }
            }
            return table.columns().stream()
                    .filter(column -> made.contains(column)
                            || column.definition().values().changeInDatabase())
                    .toList();
        }

        List<SqlNode> written(boolean several) {
            List<SqlNode> all = new ArrayList<>();
            assignments.forEach(assignment -> all.add(several ? assignment.amongSeveral() : assignment));
            all.addAll(others);
            return all;
        }
    }

    private Update(
            ChangeTarget target,
            Changes changes,
            List<Expression<Boolean>> where,
            @Nullable ReturningClause returning,
            @Nullable ChangeLimit limit) {
        this.target = target;
        this.changes = changes;
        this.where = where;
        this.returning = returning;
        this.limit = limit;
    }

    static Update<Row> of(ChangeTarget target) {
        return new Update<>(target, Changes.NONE, List.of(), null, null);
    }

    /** Returns this with {@code column} set to {@code value}; {@code null} is NULL. */
    public <T> Update<R> set(ColumnElement<T> column, @Nullable T value) {
        return assign(column, Bind.of(column.name(), column.type(), value));
    }

    /** Returns this with {@code column} set to what {@code value} is in the database. */
    public <T> Update<R> set(ColumnElement<T> column, Expression<? extends T> value) {
        return assign(column, value);
    }

    /** Returns this with each column of {@code columns} set to its part of {@code value}. */
    public <T> Update<R> set(ColumnGroup<T> columns, @Nullable T value) {
        return values(columns.values(value));
    }

    /** Returns this with {@code column} set to NULL. */
    public <T> Update<R> setNull(ColumnElement<T> column) {
        return assign(column, new NullLiteral<>(column.type()));
    }

    /**
     * Returns this with {@code values}, too, by column name; a value may be an {@link Expression}.
     *
     * @throws CompileException if the table has no such column ({@code C015}), or a value is of another class
     *     ({@code C018})
     */
    public Update<R> values(Map<String, ? extends @Nullable Object> values) {
        Changes more = changes;
        for (Map.Entry<String, ? extends @Nullable Object> entry :
                Assignment.spread(values, options()).entrySet()) {
            Column<?> column = Assignment.named(target.table(), entry.getKey(), options());
            more = more.and(new Assignment(column, Assignment.value(column, entry.getValue())));
        }
        return new Update<>(target, more, where, returning, limit);
    }

    private Update<R> assign(ColumnElement<?> column, Expression<?> value) {
        if (column.plain().from() != target.from()) {
            Changes more = changes.and(new Assignment.Other(new OtherColumn(column), value));
            return new Update<>(target, more, where, returning, limit);
        }
        Column<?> own = Assignment.column(target.table(), target.from(), column);
        return new Update<>(target, changes.and(new Assignment(own, value)), where, returning, limit);
    }

    /**
     * Returns this with the columns set in the order of the calls, which matters on MySQL, where a value sees what was
     * set before it; otherwise they are in the order of the table.
     */
    public Update<R> inGivenOrder() {
        return new Update<>(target, changes.inGivenOrder(), where, returning, limit);
    }

    /** Returns this reading from {@code others}, too: tables that conditions alone do not name, or a join. */
    public Update<R> from(FromClause... others) {
        return new Update<>(target.and(others), changes, where, returning, limit);
    }

    /** Returns this restricted to rows for which all {@code conditions}, too, are true. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public final Update<R> where(Expression<Boolean>... conditions) {
        return new Update<>(target, changes, SelectState.append(where, List.of(conditions)), returning, limit);
    }

    /** Returns this changing at most {@code rows} rows, on MySQL and MariaDB. */
    public Update<R> limit(int rows) {
        return new Update<>(target, changes, where, returning, new ChangeLimit(Bind.of(Types.INTEGER, rows)));
    }

    /** Returns this returning {@code column} of each row changed. */
    public <A> Update<Row1<A>> returning(Selectable<A> column) {
        return returningAll(List.of(column));
    }

    /** Returns this returning two columns of each row changed. */
    public <A, B> Update<Row2<A, B>> returning(Selectable<A> first, Selectable<B> second) {
        return returningAll(List.of(first, second));
    }

    /** Returns this returning three columns of each row changed. */
    public <A, B, C> Update<Row3<A, B, C>> returning(Selectable<A> first, Selectable<B> second, Selectable<C> third) {
        return returningAll(List.of(first, second, third));
    }

    /** Returns this returning {@code columns} of each row changed. */
    public Update<Row> returning(List<? extends Selectable<?>> columns) {
        return returningAll(columns);
    }

    /** Returns this returning all columns of {@code own}, the table or its alias, of each row changed. */
    public Update<Row> returning(FromClause own) {
        return returningAll(own.columns());
    }

    private <S> Update<S> returningAll(List<? extends Selectable<?>> columns) {
        checkDefaults(changes.fetched() != null);
        return new Update<>(target, changes, where, Returning.of(Change.UPDATE, returning, columns), limit);
    }

    private void checkDefaults(boolean both) {
        if (both) {
            throw Returning.andDefaults(Change.UPDATE, table());
        }
    }

    /** Returns this returning {@code more} of each row changed, behind what it returns already. */
    public Update<Row> andReturning(List<? extends Selectable<?>> more) {
        checkDefaults(changes.fetched() != null);
        return new Update<>(target, changes, where, Returning.and(Change.UPDATE, returning, more), limit);
    }

    /**
     * Returns this asking for what the database makes of the rows: values of expressions, among them the defaults of
     * columns for updates, and what it computes, told by {@code Result.returnedDefaults()}. Where UPDATE returns no
     * rows nothing is asked for.
     *
     * @param more columns asked for though their values are known
     * @throws CompileException if it returns rows itself ({@code C061})
     */
    public Update<R> returnDefaults(Column<?>... more) {
        checkDefaults(returning != null);
        Changes asking = changes.fetching(Returning.own(table(), List.of(more)));
        return new Update<>(target, asking, where, null, limit);
    }

    /** Returns this without asking for what the database makes of the rows. */
    public Update<R> inline() {
        return changes.fetched() == null ? this : new Update<>(target, changes.fetching(null), where, returning, limit);
    }

    /** {@return the columns that {@link #returnDefaults} asks for; empty if it was not called} */
    public List<Column<?>> fetched() {
        return changes.fetched(table());
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
                !changes.others().isEmpty() || !target.sources(users()).isEmpty());
    }

    @Override
    public List<StatementOption> options() {
        return target.options();
    }

    @Override
    public Update<R> options(StatementOption... options) {
        return new Update<>(target.andOptions(options), changes, where, returning, limit);
    }

    @Override
    public Update<R> withOptions(List<? extends StatementOption> options) {
        return new Update<>(target.withOptions(options), changes, where, returning, limit);
    }

    @Override
    public Update<Row> withReturned(List<? extends Selectable<?>> columns) {
        return new Update<>(target, changes, where, Returning.of(Change.UPDATE, null, columns), limit);
    }

    /** {@return what {@code column} is set to, or {@code null} if it is not set} */
    public @Nullable Expression<?> assigned(Column<?> column) {
        for (Assignment assignment : changes.assignments()) {
            if (assignment.column().equals(column)) {
                return assignment.value();
            }
        }
        return null;
    }

    /** Returns this with {@code column}, which it does not set, set to {@code value}: for those who know defaults. */
    public Update<R> complete(Column<?> column, Expression<?> value) {
        return new Update<>(target, changes.and(new Assignment(column, value)), where, returning, limit);
    }

    @Override
    public List<Selectable<?>> resultColumns() {
        return returning == null ? List.of() : returning.columns();
    }

    @Override
    public Update<R> traverse(Traversal walk) {
        return new Update<>(
                target.traverse(walk),
                changes.traverse(walk),
                walk.nodes(where),
                walk.optional(returning),
                walk.optional(limit));
    }

    @Override
    public void render(SqlWriter out) {
        if (changes.assignments().isEmpty() && changes.others().isEmpty()) {
            throw new CompileException(
                    "C019", "the update of " + table().key() + " sets nothing; call set(column, value) at least once");
        }
        List<FromClause> others = target.sources(users());
        Scope inside = out.scope().inside(target.with(others));
        List<Selectable<?>> fetched = out.scope().result() ? List.copyOf(fetched()) : List.of();
        out.sql("UPDATE ").node(new UpdateTarget(target.from(), others));
        out.sql(" SET ").within(inside.assigning(this::value), new Sequence(changes.written(!others.isEmpty())));
        if (returning != null || !fetched.isEmpty()) {
            List<Selectable<?>> output = returning == null ? fetched : returning.columns();
            out.node(new OutputClause(output, returning == null, Change.UPDATE));
        }
        if (!others.isEmpty()) {
            out.within(inside, new UpdateSources(target.from(), others));
        }
        renderEnd(out, inside, fetched);
        CartesianProduct.warn(target, others, where, out);
    }

    private List<SqlNode> users() {
        List<SqlNode> users = new ArrayList<>(where);
        users.addAll(changes.others());
        changes.assignments().forEach(assignment -> users.add(assignment.value()));
        return users;
    }

    private void renderEnd(SqlWriter out, Scope inside, List<Selectable<?>> fetched) {
        if (!where.isEmpty()) {
            out.sql(" WHERE ").within(inside, Conjunction.clause(where));
        }
        if (limit != null) {
            out.node(limit);
        }
        if (returning != null) {
            out.node(returning);
        } else if (!fetched.isEmpty()) {
            out.node(new ChangedDefaultsClause(fetched));
        }
    }

    private @Nullable Expression<?> value(String column) {
        Column<?> own = table().find(column);
        if (own == null) {
            return null;
        }
        Expression<?> value = assigned(own);
        return value == null ? target.from().c(column) : value;
    }

    /** Returns the statement as standard SQL with named parameters. */
    @Override
    public String toString() {
        return Compiled.describe(this, Dialect.STANDARD);
    }
}
