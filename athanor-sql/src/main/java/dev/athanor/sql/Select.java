package dev.athanor.sql;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Correlation;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.DistinctOn;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Hint;
import dev.athanor.sql.ast.JoinKind;
import dev.athanor.sql.ast.JoinTarget;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SetOperator;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.TrustedSql;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.error.CompileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT statement. Immutable: each method returns a new statement and leaves this one as it was.
 *
 * <pre>{@code
 * select(USERS.id, USERS.name).where(USERS.age.gt(5)).orderBy(USERS.name).limit(10)
 * }</pre>
 *
 * @param <R> what each row of the result is
 */
public final class Select<R> implements Query<R> {

    private final SelectState state;

    Select(SelectState state) {
        this.state = state;
    }

    static <R> Select<R> of(List<? extends Selectable<?>> columns) {
        return new Select<>(SelectState.of(columns));
    }

    /** Returns this restricted to rows for which all {@code conditions}, too, are true. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public final Select<R> where(Expression<Boolean>... conditions) {
        return new Select<>(state.withWhere(SelectState.append(state.where(), List.of(conditions))));
    }

    /**
     * Returns this restricted to rows whose column {@code name}, of the one source that has it, is {@code value};
     * {@code null} is {@code IS NULL}.
     *
     * @throws CompileException if no source has such a column, or several have ({@code C048}), or the value is of
     *     another class ({@code C018})
     */
    public Select<R> filterBy(String name, @Nullable Object value) {
        return where(FromList.named(fromClauses(), name, value));
    }

    /** Returns this reading from {@code sources}, too, whatever its columns say. */
    public Select<R> selectFrom(FromClause... sources) {
        return new Select<>(state.withFroms(SelectState.append(state.froms(), List.of(sources))));
    }

    /** Returns this joined to {@code target}, along its foreign key or the relationship. */
    public Select<R> join(JoinTarget target) {
        return join(null, JoinKind.INNER, target, null);
    }

    /** Returns this joined to {@code target} where {@code on} is true. */
    public Select<R> join(JoinTarget target, Expression<Boolean> on) {
        return join(null, JoinKind.INNER, target, requireNonNull(on, "on"));
    }

    /** Returns this joined to {@code target}, keeping rows that have no partner there. */
    public Select<R> outerJoin(JoinTarget target) {
        return join(null, JoinKind.LEFT, target, null);
    }

    /** Returns this joined to {@code target} where {@code on} is true, keeping rows that have no partner there. */
    public Select<R> outerJoin(JoinTarget target, Expression<Boolean> on) {
        return join(null, JoinKind.LEFT, target, requireNonNull(on, "on"));
    }

    /** Returns this joined to {@code target}, keeping the rows of both sides that have no partner. */
    public Select<R> fullJoin(JoinTarget target) {
        return join(null, JoinKind.FULL, target, null);
    }

    /** Returns this joined to {@code target} where {@code on} is true, keeping the rows of both sides. */
    public Select<R> fullJoin(JoinTarget target, Expression<Boolean> on) {
        return join(null, JoinKind.FULL, target, requireNonNull(on, "on"));
    }

    /** Returns this with {@code left} joined to {@code target}, along the foreign key or the relationship. */
    public Select<R> joinFrom(FromClause left, JoinTarget target) {
        return join(requireNonNull(left, "left"), JoinKind.INNER, target, null);
    }

    /** Returns this with {@code left} joined to {@code target} where {@code on} is true. */
    public Select<R> joinFrom(FromClause left, JoinTarget target, Expression<Boolean> on) {
        return join(requireNonNull(left, "left"), JoinKind.INNER, target, requireNonNull(on, "on"));
    }

    /**
     * Returns this with {@code left} joined to {@code target}, along the foreign key or the relationship, keeping rows
     * that have no partner there.
     */
    public Select<R> outerJoinFrom(FromClause left, JoinTarget target) {
        return join(requireNonNull(left, "left"), JoinKind.LEFT, target, null);
    }

    /**
     * Returns this with {@code left} joined to {@code target} where {@code on} is true, keeping rows that have no
     * partner there.
     */
    public Select<R> outerJoinFrom(FromClause left, JoinTarget target, Expression<Boolean> on) {
        return join(requireNonNull(left, "left"), JoinKind.LEFT, target, requireNonNull(on, "on"));
    }

    /** Returns this with every row joined to every row of {@code target}. */
    public Select<R> crossJoin(FromClause target) {
        return join(null, JoinKind.CROSS, target, BooleanLiteral.TRUE);
    }

    private Select<R> join(
            @Nullable FromClause left, JoinKind kind, JoinTarget target, @Nullable Expression<Boolean> on) {
        JoinRequest request = new JoinRequest(left, kind, requireNonNull(target, "target"), on);
        return new Select<>(state.withJoins(SelectState.append(state.joins(), List.of(request))));
    }

    /** Returns this with rows that are alike returned once. */
    public Select<R> distinct() {
        SelectState.Columns what = state.what();
        return new Select<>(state.withWhat(new SelectState.Columns(what.columns(), true, null, what.plainNames())));
    }

    /** Returns this with the first row, in order, of those alike in {@code expressions}. */
    public Select<R> distinctOn(Expression<?>... expressions) {
        SelectState.Columns what = state.what();
        DistinctOn on = new DistinctOn(List.of(expressions));
        return new Select<>(state.withWhat(new SelectState.Columns(what.columns(), false, on, what.plainNames())));
    }

    /** Returns this with one row for each group of rows alike in {@code expressions}. */
    public Select<R> groupBy(Expression<?>... expressions) {
        return new Select<>(state.withGroupBy(SelectState.append(state.groupBy(), List.of(expressions))));
    }

    /**
     * Returns this with one row for each group of rows alike in columns of its own or of what it reads from, by name.
     */
    public Select<R> groupBy(String... names) {
        return new Select<>(state.withGroupBy(SelectState.append(state.groupBy(), LabelReference.all(names))));
    }

    /** Returns this restricted to groups for which all {@code conditions}, too, are true. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public final Select<R> having(Expression<Boolean>... conditions) {
        return new Select<>(state.withHaving(SelectState.append(state.having(), List.of(conditions))));
    }

    /** Returns this ordered by {@code terms}, after those it is ordered by already. */
    public Select<R> orderBy(Expression<?>... terms) {
        return orderedBy(SelectState.append(state.orderBy(), List.of(terms)));
    }

    /**
     * Returns this ordered by columns of its own or of what it reads from, by the names of their labels or their own.
     *
     * @throws CompileException on compiling, if no column is called so ({@code C014})
     */
    public Select<R> orderBy(String... names) {
        return orderedBy(SelectState.append(state.orderBy(), LabelReference.all(names)));
    }

    /** Returns this without any order. */
    public Select<R> unordered() {
        return orderedBy(List.of());
    }

    private Select<R> orderedBy(List<Expression<?>> terms) {
        return paged(state.paging().withOrderBy(terms));
    }

    private Select<R> paged(Paging paging) {
        return new Select<>(state.withPaging(paging));
    }

    /**
     * Returns this with at most {@code rows} rows.
     *
     * @throws CompileException if {@code rows} is negative ({@code C024})
     */
    public Select<R> limit(int rows) {
        return paged(state.paging().withLimit(Paging.count("limit", rows)));
    }

    /** Returns this with at most as many rows as {@code rows} is in the database. */
    public Select<R> limit(Expression<? extends Number> rows) {
        return paged(state.paging().withLimit(rows));
    }

    /**
     * Returns this without its first {@code rows} rows.
     *
     * @throws CompileException if {@code rows} is negative ({@code C024})
     */
    public Select<R> offset(int rows) {
        return paged(state.paging().withOffset(Paging.count("offset", rows)));
    }

    /** Returns this without as many of its first rows as {@code rows} is in the database. */
    public Select<R> offset(Expression<? extends Number> rows) {
        return paged(state.paging().withOffset(rows));
    }

    /**
     * Returns this with its rows from {@code start}, counted from 0, to before {@code end}.
     *
     * @throws CompileException if {@code start} is negative, or after {@code end} ({@code C024})
     */
    public Select<R> slice(int start, int end) {
        return offset(start).limit(end - start);
    }

    /** Returns this with all rows: without limit, offset and fetch. */
    public Select<R> unlimited() {
        return paged(new Paging(state.orderBy(), null, null, null));
    }

    /**
     * Returns this with its first {@code rows} rows, the standard's way; in place of a limit.
     *
     * @throws CompileException if {@code rows} is negative ({@code C024})
     */
    public Select<R> fetch(int rows) {
        return fetch(Paging.count("fetch", rows), false, false);
    }

    /**
     * Returns this with its first {@code rows} rows, and those that are equal to the last of them in order.
     *
     * @throws CompileException if {@code rows} is negative ({@code C024})
     */
    public Select<R> fetchWithTies(int rows) {
        return fetch(Paging.count("fetchWithTies", rows), false, true);
    }

    /**
     * Returns this with the first {@code percent} of a hundred of its rows.
     *
     * @throws CompileException if {@code percent} is negative ({@code C024})
     */
    public Select<R> fetchPercent(int percent) {
        return fetch(Paging.count("fetchPercent", percent), true, false);
    }

    private Select<R> fetch(Expression<?> count, boolean percent, boolean ties) {
        return paged(state.paging().withFetch(new Paging.Fetch(count, percent, ties)));
    }

    /** Returns this with its rows locked until the end of the transaction: {@code FOR UPDATE}. */
    public Select<R> withForUpdate() {
        return withForUpdate(Locking.of(Locking.Strength.UPDATE));
    }

    /** Returns this with its rows locked as {@code locking} says, see {@code Sql.forUpdate()}. */
    public Select<R> withForUpdate(Locking locking) {
        SelectState.Surroundings around = state.surroundings();
        return around(new SelectState.Surroundings(around.ctes(), around.hints(), locking));
    }

    private Select<R> around(SelectState.Surroundings surroundings) {
        return new Select<>(state.withSurroundings(surroundings));
    }

    /** Returns this with {@code sql}, written as it is, after the word SELECT. */
    public Select<R> prefixWith(String sql) {
        return hint(new Hint(Hint.Place.PREFIX, new TrustedSql(sql), null));
    }

    /** Returns this with {@code sql}, written as it is, after the word SELECT on the database {@code dialect} only. */
    public Select<R> prefixWith(String sql, String dialect) {
        return hint(new Hint(Hint.Place.PREFIX, new TrustedSql(sql), dialect));
    }

    /** Returns this with {@code sql}, written as it is, at the end. */
    public Select<R> suffixWith(String sql) {
        return hint(new Hint(Hint.Place.SUFFIX, new TrustedSql(sql), null));
    }

    /** Returns this with {@code sql}, written as it is, at the end on the database {@code dialect} only. */
    public Select<R> suffixWith(String sql, String dialect) {
        return hint(new Hint(Hint.Place.SUFFIX, new TrustedSql(sql), dialect));
    }

    private Select<R> hint(Hint hint) {
        SelectState.Surroundings around = state.surroundings();
        return around(new SelectState.Surroundings(
                around.ctes(), SelectState.append(around.hints(), List.of(hint)), around.locking()));
    }

    /** Returns this with {@code ctes} before it, even those it does not read from: they change rows, for example. */
    public Select<R> addCte(Cte... ctes) {
        SelectState.Surroundings around = state.surroundings();
        return around(new SelectState.Surroundings(
                SelectState.append(around.ctes(), List.of(ctes)), around.hints(), around.locking()));
    }

    /**
     * Returns this leaving {@code sources}, and nothing else, to the statements around it that read from them. Without
     * sources it correlates with nothing.
     */
    public Select<R> correlate(FromClause... sources) {
        return new Select<>(state.withCorrelation(new Correlation(Correlation.Kind.ONLY, List.of(sources))));
    }

    /** Returns this leaving all but {@code sources} to the statements around it that read from them. */
    public Select<R> correlateExcept(FromClause... sources) {
        return new Select<>(state.withCorrelation(new Correlation(Correlation.Kind.EXCEPT, List.of(sources))));
    }

    /**
     * Returns this with values for parameters that have none, by their names.
     *
     * @throws CompileException if there is no such parameter ({@code C020}), or a value is of another class
     *     ({@code C018})
     */
    public Select<R> params(Map<String, ? extends @Nullable Object> values) {
        return Nodes.withParameters(this, values);
    }

    /** Returns this with {@code options} riding along. */
    public Select<R> options(StatementOption... options) {
        return new Select<>(state.withOptions(SelectState.append(state.options(), List.of(options))));
    }

    /** Returns this with other columns. */
    public <A> Select<Row1<A>> withColumns(Selectable<A> column) {
        return new Select<>(state.withColumns(List.of(column)));
    }

    /** Returns this with other columns. */
    public Select<Row> withColumns(List<? extends Selectable<?>> columns) {
        return new Select<>(state.withColumns(columns));
    }

    /** Returns this with {@code more} columns after its own. */
    public Select<Row> addColumns(Selectable<?>... more) {
        return new Select<>(state.withColumns(SelectState.append(state.columns(), List.of(more))));
    }

    /** Returns this reading from all that its columns come from now, whichever columns it gets later. */
    public Select<R> maintainColumnFroms() {
        List<FromClause> froms = new ArrayList<>(state.froms());
        Sources.of(state.columns()).stream()
                .filter(source -> !froms.contains(source))
                .forEach(froms::add);
        return new Select<>(state.withFroms(froms));
    }

    /**
     * Returns this without columns that are called like an earlier one and equal to it in every row: their own
     * conditions and inner joins say so.
     */
    public Select<Row> reduceColumns() {
        return reduceColumns(true);
    }

    /**
     * Returns this without columns that are equal to an earlier one in every row: their own conditions and inner joins
     * say so.
     *
     * @param onlySynonyms whether a column stays that is called otherwise
     */
    public Select<Row> reduceColumns(boolean onlySynonyms) {
        return new Select<>(state.withColumns(ReducedColumns.of(this, onlySynonyms)));
    }

    /** Returns this with each column of a source labelled by that source's name too: {@code t.id AS t_id}. */
    public Select<R> withQualifiedLabels() {
        return new Select<>(state.withColumns(QualifiedLabels.of(state.columns())));
    }

    /** Returns this with its columns called as they are, even where two are called alike. */
    public Select<R> withPlainNames() {
        SelectState.Columns what = state.what();
        return new Select<>(
                state.withWhat(new SelectState.Columns(what.columns(), what.distinct(), what.distinctOn(), true)));
    }

    /** Returns the rows of this and of {@code others}, each once. */
    public CompoundSelect<R> union(Query<?>... others) {
        return CompoundSelect.of(SetOperator.UNION, this, others);
    }

    /** Returns the rows of this and of {@code others}, all of them. */
    public CompoundSelect<R> unionAll(Query<?>... others) {
        return CompoundSelect.of(SetOperator.UNION_ALL, this, others);
    }

    /** Returns the rows that this and {@code others} have, each once. */
    public CompoundSelect<R> intersect(Query<?>... others) {
        return CompoundSelect.of(SetOperator.INTERSECT, this, others);
    }

    /** Returns the rows that this and {@code others} have, as often as all of them have them. */
    public CompoundSelect<R> intersectAll(Query<?>... others) {
        return CompoundSelect.of(SetOperator.INTERSECT_ALL, this, others);
    }

    /** Returns the rows of this that {@code others} have not, each once. */
    public CompoundSelect<R> except(Query<?>... others) {
        return CompoundSelect.of(SetOperator.EXCEPT, this, others);
    }

    /** Returns the rows of this without as many of {@code others}. */
    public CompoundSelect<R> exceptAll(Query<?>... others) {
        return CompoundSelect.of(SetOperator.EXCEPT_ALL, this, others);
    }

    /** {@return whether it stands in parentheses among the queries of a set operation} */
    boolean isGroupedInCompound() {
        return state.paging().said() || state.surroundings().locking() != null;
    }

    /** {@return the columns} */
    @Override
    public List<Selectable<?>> resultColumns() {
        return state.columns();
    }

    @Override
    public List<StatementOption> options() {
        return state.options();
    }

    /** {@return the conditions that restrict the rows} */
    public List<Expression<Boolean>> whereConditions() {
        return state.where();
    }

    /**
     * {@return what it is ordered by, columns given by name as those columns}
     *
     * @throws CompileException if no column is called so ({@code C014})
     */
    public List<Expression<?>> orderTerms() {
        return state.namedOrderTerms();
    }

    /** {@return whether rows alike are returned once} */
    public boolean isDistinct() {
        return state.what().distinct() || state.what().distinctOn() != null;
    }

    /** {@return whether rows are grouped} */
    public boolean isGrouped() {
        return !state.groupBy().isEmpty();
    }

    /** {@return whether the number of rows is limited, or some are skipped} */
    public boolean isLimited() {
        return state.paging().limited();
    }

    /** Returns this with {@code change} made to each thing that it joins; for those who rewrite statements. */
    public Select<R> withJoinTargets(UnaryOperator<JoinTarget> change) {
        List<JoinRequest> changed = new ArrayList<>();
        for (JoinRequest join : state.joins()) {
            changed.add(new JoinRequest(join.left(), join.kind(), change.apply(join.target()), join.on()));
        }
        return new Select<>(state.withJoins(List.copyOf(changed)));
    }

    /** {@return what this reads from, with its joins in place; for those who rewrite statements} */
    public List<FromClause> fromClauses() {
        return state.resolvedFroms(Scope.STATEMENT);
    }

    @Override
    public Select<R> traverse(Traversal walk) {
        SelectState walked = state.traverse(walk);
        return walked.is(state) ? this : new Select<>(walked);
    }

    @Override
    public void render(SqlWriter out) {
        state.render(out);
    }

    /** Returns the statement as standard SQL with named parameters. */
    @Override
    public String toString() {
        return Compiled.describe(this, Dialect.STANDARD);
    }
}
