package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Change;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.ColumnGroup;
import dev.athanor.sql.ast.ConflictClauses;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.DuplicateKeyClause;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.GeneratedKeyClause;
import dev.athanor.sql.ast.InsertTrait;
import dev.athanor.sql.ast.NullLiteral;
import dev.athanor.sql.ast.OutputClause;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.TrustedSql;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT statement. Immutable: each method returns a new statement.
 *
 * <pre>{@code
 * insert(USERS).set(USERS.name, "sandy").set(USERS.age, 5)
 * insert(USERS).values(List.of(Map.of("name", "a"), Map.of("name", "b")))
 * insert(ARCHIVE).from(List.of(ARCHIVE.name), select(USERS.name).where(USERS.age.gt(90)))
 * insert(USERS).set(USERS.id, 1).set(USERS.name, "a").onConflict(USERS.id).doUpdate(USERS.name)
 * }</pre>
 *
 * @param <R> what each row it returns is
 */
public final class Insert<R> implements ChangeStatement<R> {

    private final Table table;
    private final InsertSource source;
    final InsertExtras extras;
    private final @Nullable ReturningClause returning;

    private Insert(Table table, InsertSource source, InsertExtras extras, @Nullable ReturningClause returning) {
        this.table = table;
        this.source = source;
        this.extras = extras;
        this.returning = returning;
    }

    static Insert<Row> into(Table table) {
        return new Insert<>(table, InsertSource.NOTHING, InsertExtras.NONE, null);
    }

    /** Returns this with {@code column} set to {@code value}; {@code null} is NULL. */
    public <T> Insert<R> set(ColumnElement<T> column, @Nullable T value) {
        return set(column, (Expression<T>) Bind.of(column.name(), column.type(), value));
    }

    /** Returns this with {@code column} set to what {@code value} is in the database. */
    public <T> Insert<R> set(ColumnElement<T> column, Expression<? extends T> value) {
        source.requireSingleRow(table, "set(...)");
        Column<?> own = Assignment.column(table, table, column);
        return with(InsertSource.of(Assignment.replace(source.assignments(), new Assignment(own, value))));
    }

    /** Returns this with each column of {@code columns} set to its part of {@code value}. */
    public <T> Insert<R> set(ColumnGroup<T> columns, @Nullable T value) {
        return values(columns.values(value));
    }

    /** Returns this with {@code column} set to NULL. */
    public <T> Insert<R> setNull(ColumnElement<T> column) {
        return set(column, (Expression<T>) new NullLiteral<>(column.type()));
    }

    private Insert<R> with(InsertSource other) {
        return new Insert<>(table, other, extras, returning);
    }

    Insert<R> with(InsertExtras other) {
        return new Insert<>(table, source, other, returning);
    }

    /**
     * Returns this with {@code values}, too, by column name; a value may be an {@link Expression}.
     *
     * @throws CompileException if the table has no such column ({@code C015}), a value is of another class
     *     ({@code C018}), or there are several rows already ({@code C016})
     */
    public Insert<R> values(Map<String, ? extends @Nullable Object> values) {
        source.requireSingleRow(table, "values(map)");
        List<Assignment> assignments = source.assignments();
        for (Map.Entry<String, ? extends @Nullable Object> entry :
                Assignment.spread(values, options()).entrySet()) {
            Column<?> column = Assignment.named(table, entry.getKey(), options());
            assignments =
                    Assignment.replace(assignments, new Assignment(column, Assignment.value(column, entry.getValue())));
        }
        return with(InsertSource.of(assignments));
    }

    /**
     * Returns this with {@code rows}, by column name; all have the names of the first.
     *
     * @throws CompileException if the table has no such column ({@code C015}), a row has other names than the first
     *     ({@code C017}), there are no rows ({@code C054}), or there are values already ({@code C016})
     */
    public Insert<R> values(Collection<? extends Map<String, ? extends @Nullable Object>> rows) {
        source.requireEmpty(table, "several rows");
        return with(InsertSource.of(table, Assignment.renamed(table, rows, options())));
    }

    /**
     * Returns this with the rows of {@code query}: {@code INSERT INTO t (a, b) SELECT …}.
     *
     * @param columns the columns filled, in the order of the query's
     * @throws CompileException if the query has another number of columns ({@code C051}), one does not belong to the
     *     table ({@code C015}), or there are values already ({@code C016})
     */
    public Insert<R> from(List<? extends ColumnElement<?>> columns, Query<?> query) {
        source.requireEmpty(table, "the rows of a query");
        if (columns.size() != query.resultColumns().size()) {
            throw new CompileException(
                    "C051",
                    "the insert into " + table.key() + " fills " + columns.size() + " columns from a query of "
                            + query.resultColumns().size() + "; name one column for each that it selects");
        }
        List<Column<?>> own = new ArrayList<>();
        columns.forEach(column -> own.add(Assignment.column(table, table, column)));
        return with(new InsertSource(own, List.of(), query));
    }

    /**
     * Returns what this is to do with rows that meet others in the unique index or key of {@code elements}; of none, in
     * any.
     */
    public Upsert<R> onConflict(Expression<?>... elements) {
        return new Upsert<>(this, Upsert.target(List.of(elements), null));
    }

    /** Returns what this is to do with rows that violate the constraint called {@code name}. */
    public Upsert<R> onConstraint(String name) {
        return new Upsert<>(this, Upsert.target(List.of(), name));
    }

    /**
     * Returns this changing the row that is there where a new one has the same key, on MySQL and MariaDB.
     *
     * @param changes says what is set; what the new row has is {@code Sql.excluded(column)}
     * @throws CompileException if nothing is set ({@code C019}), or a condition is given ({@code C050})
     */
    public Insert<R> onDuplicateKeyUpdate(UnaryOperator<ConflictUpdate> changes) {
        return with(extras.on(
                new DuplicateKeyClause(changes.apply(ConflictUpdate.of(table)).unconditional())));
    }

    /** Returns this with {@code sql} behind INSERT, as it is: {@code prefixWith("OR REPLACE")}. */
    public Insert<R> prefixWith(String sql) {
        return with(extras.prefixed(sql));
    }

    /**
     * Returns this with {@code column}, which it gives no value, filled by {@code maker}: for those who know defaults.
     *
     * @param maker makes the value for a row, which it can ask for the expressions of other columns by name
     */
    public Insert<R> complete(
            Column<?> column, Function<Function<String, @Nullable Expression<?>>, Expression<?>> maker) {
        return with(source.with(column, maker));
    }

    /** Returns this returning {@code column} of each row inserted. */
    public <A> Insert<Row1<A>> returning(Selectable<A> column) {
        return returningAll(List.of(column));
    }

    /** Returns this returning two columns of each row inserted. */
    public <A, B> Insert<Row2<A, B>> returning(Selectable<A> first, Selectable<B> second) {
        return returningAll(List.of(first, second));
    }

    /** Returns this returning three columns of each row inserted. */
    public <A, B, C> Insert<Row3<A, B, C>> returning(Selectable<A> first, Selectable<B> second, Selectable<C> third) {
        return returningAll(List.of(first, second, third));
    }

    /** Returns this returning {@code columns} of each row inserted. */
    public Insert<Row> returning(List<? extends Selectable<?>> columns) {
        return returningAll(columns);
    }

    /** Returns this returning all columns of {@code target}, the table, of each row inserted. */
    public Insert<Row> returning(FromClause target) {
        return returningAll(target.columns());
    }

    private <S> Insert<S> returningAll(List<? extends Selectable<?>> all) {
        return new Insert<>(table, source, extras.returningRows(table), Returning.of(Change.INSERT, returning, all));
    }

    /** Returns this returning {@code more} of each row inserted, behind what it returns already. */
    public Insert<Row> andReturning(List<? extends Selectable<?>> more) {
        return new Insert<>(table, source, extras.returningRows(table), Returning.and(Change.INSERT, returning, more));
    }

    /**
     * Returns this asking for what the database fills in: keys it makes, defaults, computed values and what expressions
     * set, told by {@code Result.changes()}. Where INSERT returns no rows they are left out, but for the key.
     *
     * @param more columns asked for though their values are known
     * @throws CompileException if it returns rows itself ({@code C061})
     */
    public Insert<R> returnDefaults(Column<?>... more) {
        return with(extras.fetching(table, List.of(more), returning));
    }

    /** Returns this leaving columns that it does not name to the database, though the engine has defaults for them. */
    public Insert<R> withoutDefaults() {
        return with(extras.withoutDefaults());
    }

    /** {@return whether {@code trait} is true of this} */
    public boolean is(InsertTrait trait) {
        return switch (trait) {
            case ONE_ROW -> source.isSingleRow() && extras.conflicts().isEmpty();
            case PLAIN -> is(InsertTrait.ONE_ROW) && extras.prefixes().isEmpty();
            case MEETS_OTHERS -> !extras.conflicts().isEmpty();
            case TAKES_DEFAULTS -> !extras.plainRows() && table.hasDefaults();
            case RETURNS_DEFAULTS -> extras.fetched() != null;
        };
    }

    /** Returns this without asking for the key that the database makes for the row, or for what it fills in. */
    public Insert<R> inline() {
        return with(extras.inlined());
    }

    /**
     * {@return the columns of the key whose values only the database knows, and with {@link #returnDefaults} all such
     * columns, if this inserts a single row for sure and returns nothing itself}
     */
    public List<Column<?>> fetched() {
        if (extras.inline() || returning != null || !is(InsertTrait.ONE_ROW)) {
            return List.of();
        }
        return extras.fetched(table, source);
    }

    /**
     * Returns this, if it has neither values nor rows, as the insert of a row: one with a parameter for each column,
     * called after it and in the order of the table, or one of defaults. A statement without values is shown as the
     * first; run without any it is the second.
     */
    public Insert<R> orRowOf(boolean parameters) {
        return source.isEmpty() ? with(parameters ? InsertSource.ofParameters(table) : InsertSource.DEFAULTS) : this;
    }

    /** Returns this, with what it returns, as something to read from by name: it is run once, before the statement. */
    public Cte cte(String name) {
        return new Cte(this, name);
    }

    /** {@return the table} */
    @Override
    public Table table() {
        return table;
    }

    @Override
    public List<StatementOption> options() {
        return extras.options();
    }

    @Override
    public Insert<R> options(StatementOption... options) {
        return withOptions(SelectState.append(options(), List.of(options)));
    }

    @Override
    public Insert<R> withOptions(List<? extends StatementOption> options) {
        return with(extras.withOptions(options));
    }

    @Override
    public Insert<Row> withReturned(List<? extends Selectable<?>> columns) {
        return new Insert<>(table, source, extras, Returning.of(Change.INSERT, null, columns));
    }

    /** {@return the columns that get a value, in order} */
    public List<Column<?>> columns() {
        return source.columns();
    }

    /** {@return what the first row sets {@code column} to, or {@code null} if it sets it to nothing} */
    public @Nullable Expression<?> assigned(Column<?> column) {
        return source.assigned(column);
    }

    /**
     * {@return the values of each row, in the order of {@link #columns}: none in a row of defaults, and no rows where
     * those of a query are inserted}
     */
    public List<List<Expression<?>>> rows() {
        return source.values();
    }

    @Override
    public List<Selectable<?>> resultColumns() {
        return returning == null ? List.of() : returning.columns();
    }

    @Override
    public Insert<R> traverse(Traversal walk) {
        return new Insert<>(walk.value(table), source.traverse(walk), extras.traverse(walk), walk.optional(returning));
    }

    @Override
    public void render(SqlWriter out) {
        if (source.isEmpty()) {
            orRowOf(out.scope().result()).render(out);
            return;
        }
        List<Selectable<?>> fetched = out.scope().result() ? List.copyOf(fetched()) : List.of();
        if (!fetched.isEmpty()) {
            table.primaryKey().stream().filter(fetched::contains).forEach(column -> column.warnIfUnknown(out));
        }
        out.sql("INSERT ");
        for (TrustedSql prefix : extras.prefixes()) {
            out.trusted(prefix).sql(" ");
        }
        out.sql("INTO ");
        table.renderName(out);
        List<Selectable<?>> output = returning == null ? fetched : returning.columns();
        source.renderColumns(out);
        out.node(new OutputClause(output, returning == null, Change.INSERT)).sql(" ");
        source.renderRows(out, !extras.conflicts().isEmpty());
        if (!extras.conflicts().isEmpty()) {
            out.node(new ConflictClauses(extras.conflicts(), source.query() != null));
        }
        out.node(returning == null ? new GeneratedKeyClause(fetched) : returning);
    }

    /** Returns the statement as standard SQL with named parameters. */
    @Override
    public String toString() {
        return Compiled.describe(this, Dialect.STANDARD);
    }
}
