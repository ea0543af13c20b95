package dev.athanor.sql;

import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.AssignedValue;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Case;
import dev.athanor.sql.ast.CaseBranch;
import dev.athanor.sql.ast.Changeable;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.ColumnSpec;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Embedded;
import dev.athanor.sql.ast.Excluded;
import dev.athanor.sql.ast.Exists;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.FunctionCall;
import dev.athanor.sql.ast.FunctionName;
import dev.athanor.sql.ast.GroupingSets;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.JoinKind;
import dev.athanor.sql.ast.LikeEscape;
import dev.athanor.sql.ast.LiteralColumn;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.NullLiteral;
import dev.athanor.sql.ast.OrderTerm;
import dev.athanor.sql.ast.Quantified;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.ScalarSubquery;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SetOperator;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Star;
import dev.athanor.sql.ast.TableFunction;
import dev.athanor.sql.ast.TableSample;
import dev.athanor.sql.ast.TrustedSql;
import dev.athanor.sql.ast.Truth;
import dev.athanor.sql.ast.Tuple;
import dev.athanor.sql.ast.Values;
import dev.athanor.sql.ast.WithOperatorClass;
import dev.athanor.sql.ddl.CustomDdl;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.CheckDefinition;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.ConstraintComment;
import dev.athanor.sql.schema.ExcludeDefinition;
import dev.athanor.sql.schema.ForeignKeyDefinition;
import dev.athanor.sql.schema.IndexDefinition;
import dev.athanor.sql.schema.LightTable;
import dev.athanor.sql.schema.PrimaryKeyDefinition;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableComment;
import dev.athanor.sql.schema.TableOption;
import dev.athanor.sql.schema.UniqueDefinition;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The front door of the SQL expression language, meant to be imported statically: statements, conditions, functions and
 * the definitions of tables.
 *
 * <pre>{@code
 * import static dev.athanor.sql.Sql.*;
 *
 * select(USERS.name, count(ADDRESSES.id).as("n"))
 *         .join(ADDRESSES)
 *         .where(USERS.name.in("spongebob", "sandy"))
 *         .groupBy(USERS.name)
 * }</pre>
 */
public final class Sql extends Functions {

    private Sql() {}

    /** Returns a statement that selects one column. */
    public static <A> Select<Row1<A>> select(Selectable<A> first) {
        return Select.of(List.of(first));
    }

    /** Returns a statement that selects two columns. */
    public static <A, B> Select<Row2<A, B>> select(Selectable<A> first, Selectable<B> second) {
        return Select.of(List.of(first, second));
    }

    /** Returns a statement that selects three columns. */
    public static <A, B, C> Select<Row3<A, B, C>> select(
            Selectable<A> first, Selectable<B> second, Selectable<C> third) {
        return Select.of(List.of(first, second, third));
    }

    /** Returns a statement that selects four columns. */
    public static <A, B, C, D> Select<Row4<A, B, C, D>> select(
            Selectable<A> first, Selectable<B> second, Selectable<C> third, Selectable<D> fourth) {
        return Select.of(List.of(first, second, third, fourth));
    }

    /** Returns a statement that selects five columns. */
    public static <A, B, C, D, E> Select<Row5<A, B, C, D, E>> select(
            Selectable<A> first, Selectable<B> second, Selectable<C> third, Selectable<D> fourth, Selectable<E> fifth) {
        return Select.of(List.of(first, second, third, fourth, fifth));
    }

    /** Returns a statement that selects six columns. */
    public static <A, B, C, D, E, F> Select<Row6<A, B, C, D, E, F>> select(
            Selectable<A> first,
            Selectable<B> second,
            Selectable<C> third,
            Selectable<D> fourth,
            Selectable<E> fifth,
            Selectable<F> sixth) {
        return Select.of(List.of(first, second, third, fourth, fifth, sixth));
    }

    /** Returns a statement that selects seven columns. */
    public static <A, B, C, D, E, F, G> Select<Row7<A, B, C, D, E, F, G>> select(
            Selectable<A> first,
            Selectable<B> second,
            Selectable<C> third,
            Selectable<D> fourth,
            Selectable<E> fifth,
            Selectable<F> sixth,
            Selectable<G> seventh) {
        return Select.of(List.of(first, second, third, fourth, fifth, sixth, seventh));
    }

    /** Returns a statement that selects eight columns. */
    public static <A, B, C, D, E, F, G, H> Select<Row8<A, B, C, D, E, F, G, H>> select(
            Selectable<A> first,
            Selectable<B> second,
            Selectable<C> third,
            Selectable<D> fourth,
            Selectable<E> fifth,
            Selectable<F> sixth,
            Selectable<G> seventh,
            Selectable<H> eighth) {
        return Select.of(List.of(first, second, third, fourth, fifth, sixth, seventh, eighth));
    }

    /** Returns a statement that selects {@code columns}, however many. */
    public static Select<Row> select(List<? extends Selectable<?>> columns) {
        return Select.of(columns);
    }

    /** Returns a statement that selects all columns of {@code source}. */
    public static Select<Row> select(FromClause source) {
        return Select.of(source.columns());
    }

    /** Returns a statement that inserts into {@code table}. */
    public static Insert<Row> insert(Table table) {
        return Insert.into(table);
    }

    /** Returns a statement that inserts rows of {@code entity}, to be run in a session. */
    public static Insert<Row> insert(Changeable entity) {
        return insert(ChangeTarget.of(entity.changeable()).table()).options(entity.changed());
    }

    /** Returns a statement that changes rows of {@code table}. */
    public static Update<Row> update(Table table) {
        return Update.of(ChangeTarget.of(table));
    }

    /** Returns a statement that changes rows of the table that {@code alias} stands for. */
    public static Update<Row> update(Alias alias) {
        return Update.of(ChangeTarget.of(alias));
    }

    /** Returns a statement that changes rows of {@code entity}; run in a session it changes its objects with them. */
    public static Update<Row> update(Changeable entity) {
        return Update.of(ChangeTarget.of(entity.changeable()).andOptions(entity.changed()));
    }

    /** Returns a statement that deletes rows of {@code table}. */
    public static Delete<Row> delete(Table table) {
        return Delete.of(ChangeTarget.of(table));
    }

    /** Returns a statement that deletes rows of the table that {@code alias} stands for. */
    public static Delete<Row> delete(Alias alias) {
        return Delete.of(ChangeTarget.of(alias));
    }

    /** Returns a statement that deletes rows of {@code entity}; run in a session it deletes its objects with them. */
    public static Delete<Row> delete(Changeable entity) {
        return Delete.of(ChangeTarget.of(entity.changeable()).andOptions(entity.changed()));
    }

    /**
     * Returns the value that a row being inserted has in {@code column}, for what an insert does about conflicts; the
     * column itself is what is there.
     */
    public static <T> Expression<T> excluded(ColumnElement<T> column) {
        return new Excluded<>(column);
    }

    /**
     * Returns what an INSERT or UPDATE sets {@code column} to, for a value of another column that is made of it; of a
     * column that it does not set, NULL in an INSERT and the column itself in an UPDATE.
     *
     * <pre>{@code
     * insert(ITEMS).set(ITEMS.price, 5).set(ITEMS.total, assigned(ITEMS.price).times(2))
     * }</pre>
     */
    public static <T> Expression<T> assigned(ColumnElement<T> column) {
        return assigned(column.name(), column.type());
    }

    /** Returns what an INSERT or UPDATE sets the column called {@code column} to, for the defaults of other columns. */
    public static <T> Expression<T> assigned(String column, SqlType<T> type) {
        return new AssignedValue<>(column, type);
    }

    /** Returns a statement written by hand, with parameters such as {@code :low}. */
    public static Text text(String sql) {
        return Text.of(sql);
    }

    /** Returns the condition that is true where all {@code conditions} are. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public static Condition and(Expression<Boolean>... conditions) {
        return Conjunction.of(StandardOperator.AND, List.of(conditions));
    }

    /** Returns the condition that is true where one of {@code conditions} is. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public static Condition or(Expression<Boolean>... conditions) {
        return Conjunction.of(StandardOperator.OR, List.of(conditions));
    }

    /** Returns the condition that is true where {@code condition} is false. */
    public static Condition not(Expression<Boolean> condition) {
        return condition instanceof Condition known ? known.not() : new Truth(condition, true);
    }

    /** Returns the condition that {@code query} has a row. */
    public static Condition exists(Query<?> query) {
        return new Exists(query);
    }

    /**
     * Returns {@code source} under a second name that is made up where it is written: {@code table_1}. An alias is
     * taken for what it stands for.
     */
    public static Alias alias(FromClause source) {
        return new Alias(source instanceof Alias known ? known.element() : source, null);
    }

    /**
     * Returns {@code left} and {@code right} joined by the foreign key between them, to read from or to join as a
     * whole.
     *
     * @throws CompileException if there is none ({@code C012}), or several are ({@code C013})
     */
    public static Join join(FromClause left, FromClause right) {
        return join(left, right, FromList.foreignKeyBetween(left, right));
    }

    /** Returns {@code left} and {@code right} joined where {@code on} is true, to read from or to join as a whole. */
    public static Join join(FromClause left, FromClause right, Expression<Boolean> on) {
        return new Join(left, JoinKind.INNER, right, on);
    }

    /**
     * Returns {@code left} with what of {@code right} the foreign key between them finds, to read from or to join as a
     * whole.
     *
     * @throws CompileException if there is none ({@code C012}), or several are ({@code C013})
     */
    public static Join outerJoin(FromClause left, FromClause right) {
        return outerJoin(left, right, FromList.foreignKeyBetween(left, right));
    }

    /** Returns {@code left} with what of {@code right} makes {@code on} true, to read from or to join as a whole. */
    public static Join outerJoin(FromClause left, FromClause right, Expression<Boolean> on) {
        return new Join(left, JoinKind.LEFT, right, on);
    }

    /** Returns all of {@code left} and {@code right}, together where {@code on} is true, to read from or to join. */
    public static Join fullJoin(FromClause left, FromClause right, Expression<Boolean> on) {
        return new Join(left, JoinKind.FULL, right, on);
    }

    /** Returns the rows of {@code first} and {@code others}, each once. */
    public static <R> CompoundSelect<R> union(Query<R> first, Query<?>... others) {
        return CompoundSelect.of(SetOperator.UNION, first, others);
    }

    /** Returns the rows of {@code first} and {@code others}, all of them. */
    public static <R> CompoundSelect<R> unionAll(Query<R> first, Query<?>... others) {
        return CompoundSelect.of(SetOperator.UNION_ALL, first, others);
    }

    /** Returns the rows that all the queries have, each once. */
    public static <R> CompoundSelect<R> intersect(Query<R> first, Query<?>... others) {
        return CompoundSelect.of(SetOperator.INTERSECT, first, others);
    }

    /** Returns the rows that all the queries have, as often as all have them. */
    public static <R> CompoundSelect<R> intersectAll(Query<R> first, Query<?>... others) {
        return CompoundSelect.of(SetOperator.INTERSECT_ALL, first, others);
    }

    /** Returns the rows of {@code first} that {@code others} have not, each once. */
    public static <R> CompoundSelect<R> except(Query<R> first, Query<?>... others) {
        return CompoundSelect.of(SetOperator.EXCEPT, first, others);
    }

    /** Returns the rows of {@code first} without as many of {@code others}. */
    public static <R> CompoundSelect<R> exceptAll(Query<R> first, Query<?>... others) {
        return CompoundSelect.of(SetOperator.EXCEPT_ALL, first, others);
    }

    /**
     * Returns a query by name that reads from itself: all rows of {@code base}, and of {@code step}, which reads those
     * found before, until it finds none.
     *
     * <pre>{@code
     * Cte tree = recursive("tree", select(NODES.id).where(NODES.parentId.isNull()),
     *         found -> select(NODES.id).where(NODES.parentId.eq(found.column(NODES.id))));
     * }</pre>
     */
    public static Cte recursive(String name, Query<?> base, Function<? super Cte, ? extends Query<?>> step) {
        return recursive(name, SetOperator.UNION_ALL, base, step);
    }

    /** Returns a query by name that reads from itself, whose rows are put together by {@code operator}. */
    public static Cte recursive(
            String name, SetOperator operator, Query<?> base, Function<? super Cte, ? extends Query<?>> step) {
        Cte seed = base.cte(name);
        return Cte.recursive(seed, CompoundSelect.of(operator, base, step.apply(seed)));
    }

    /**
     * Returns rows of values to read from, to be given with {@link Values#row}.
     *
     * <pre>{@code
     * values("v", column("a", INTEGER), column("b", VARCHAR)).row(1, "x").row(2, "y")
     * }</pre>
     */
    public static Values values(String name, ColumnDefinition<?>... columns) {
        return new Values(name, specs(columns), List.of());
    }

    private static List<ColumnSpec<?>> specs(ColumnDefinition<?>... columns) {
        List<ColumnSpec<?>> specs = new ArrayList<>();
        for (ColumnDefinition<?> column : columns) {
            specs.add(new ColumnSpec<>(column.name(), column.type()));
        }
        return specs;
    }

    /** Returns the rows of {@code function} to read from, with {@code columns}, under {@code name}. */
    public static TableFunction tableValued(FunctionCall<?> function, String name, ColumnDefinition<?>... columns) {
        return new TableFunction(function, name, specs(columns));
    }

    /** Returns some rows of {@code source}, chosen by {@code method}, such as {@code bernoulli(5)}. */
    public static TableSample tablesample(FromClause source, Expression<?> method) {
        return new TableSample(source, null, method, null);
    }

    /** Returns the values of {@code query}, for a comparison that is to hold for one of them: {@code = ANY (…)}. */
    public static <T> Expression<T> any(Query<Row1<T>> query) {
        return quantified(Quantified.Quantifier.ANY, query);
    }

    /** Returns the values of {@code query}, for a comparison that is to hold for all of them: {@code > ALL (…)}. */
    public static <T> Expression<T> all(Query<Row1<T>> query) {
        return quantified(Quantified.Quantifier.ALL, query);
    }

    /** Returns the elements of {@code array}, for a comparison that is to hold for one of them. */
    public static <T> Expression<T> any(Expression<List<T>> array) {
        return new Quantified<>(Quantified.Quantifier.ANY, array, ArrayType.elementOf(array.type()));
    }

    /** Returns the elements of {@code array}, for a comparison that is to hold for all of them. */
    public static <T> Expression<T> all(Expression<List<T>> array) {
        return new Quantified<>(Quantified.Quantifier.ALL, array, ArrayType.elementOf(array.type()));
    }

    private static <T> Expression<T> quantified(Quantified.Quantifier quantifier, Query<Row1<T>> query) {
        ScalarSubquery<T> values = scalar(query);
        return new Quantified<>(quantifier, values, values.type());
    }

    /** Returns {@code query} as a value, the one of its only column in its only row; NULL where it has no row. */
    public static <T> ScalarSubquery<T> scalar(Query<Row1<T>> query) {
        @SuppressWarnings("unchecked") // a row of one T comes of one column of T
        Selectable<T> column = (Selectable<T>) query.resultColumns().get(0);
        if (!(column instanceof Expression<T> expression)) {
            throw new CompileException("C025", "a query that stands for a value selects one expression, not " + column);
        }
        return new ScalarSubquery<>(query, expression.type());
    }

    /**
     * Returns several values taken as one, to be compared element by element.
     *
     * <pre>{@code
     * tuple(USERS.id, USERS.name).in(List.of(List.of(1, "a"), List.of(2, "b")))
     * }</pre>
     */
    public static Tuple tuple(Expression<?>... elements) {
        return new Tuple(List.of(elements));
    }

    /**
     * Returns how {@code startsWith(...)}, {@code endsWith(...)} and {@code contains(...)} take a text as it is: with
     * {@code /} before what would be a wildcard.
     */
    public static LikeEscape autoescape() {
        return autoescape('/');
    }

    /** Returns how a text is taken as it is: with {@code character} before what would be a wildcard. */
    public static LikeEscape autoescape(char character) {
        return new LikeEscape(character, true);
    }

    /** Returns that {@code character} takes the meaning from wildcards in a text that has it in place already. */
    public static LikeEscape escape(char character) {
        return new LikeEscape(character, false);
    }

    /** Returns {@code sql}, written as it is, as a value: a column nobody described, a constant. */
    public static <T> LiteralColumn<T> literalColumn(String sql, SqlType<T> type) {
        return new LiteralColumn<>(new TrustedSql(sql), type);
    }

    /** Returns the lock {@code FOR UPDATE}, to be said more of: {@code forUpdate().of(USERS).skipLocked()}. */
    public static Locking forUpdate() {
        return Locking.of(Locking.Strength.UPDATE);
    }

    /** Returns the lock that leaves the keys of the rows alone, {@code FOR NO KEY UPDATE}. */
    public static Locking forNoKeyUpdate() {
        return Locking.of(Locking.Strength.NO_KEY_UPDATE);
    }

    /** Returns the lock against changes by others, {@code FOR SHARE}. */
    public static Locking forShare() {
        return Locking.of(Locking.Strength.SHARE);
    }

    /** Returns the lock against changes of the keys by others, {@code FOR KEY SHARE}. */
    public static Locking forKeyShare() {
        return Locking.of(Locking.Strength.KEY_SHARE);
    }

    /** Returns, for {@code groupBy(...)}, groups by all terms, by all but the last, and so on down to one group. */
    public static GroupingSets rollup(Expression<?>... terms) {
        return new GroupingSets(GroupingSets.Kind.ROLLUP, List.of(terms));
    }

    /** Returns, for {@code groupBy(...)}, groups by every selection of {@code terms}. */
    public static GroupingSets cube(Expression<?>... terms) {
        return new GroupingSets(GroupingSets.Kind.CUBE, List.of(terms));
    }

    /** Returns, for {@code groupBy(...)}, groups by each of {@code sets}, most of them a {@link #tuple}. */
    public static GroupingSets groupingSets(Expression<?>... sets) {
        return new GroupingSets(GroupingSets.Kind.GROUPING_SETS, List.of(sets));
    }

    /** Returns the beginning of a choice: {@code value} where {@code condition} is true. */
    public static <T> Case<T> caseWhen(Expression<Boolean> condition, T value) {
        return caseWhen(condition, literal(value));
    }

    /** Returns the beginning of a choice: {@code value} where {@code condition} is true. */
    public static <T> Case<T> caseWhen(Expression<Boolean> condition, Expression<T> value) {
        return new Case<>(null, List.of(new CaseBranch(condition, value)), null, value.type());
    }

    /**
     * Returns a choice by what {@code operand} is equal to.
     *
     * @param operand what is compared
     * @param values for each value to compare with, in order, what it gives; at least one
     */
    public static <V, T> Case<T> caseOf(Expression<V> operand, Map<V, T> values) {
        List<CaseBranch> branches = new ArrayList<>();
        SqlType<T> type = typeOf(values.values().iterator().next());
        values.forEach((value, result) ->
                branches.add(new CaseBranch(Bind.of("param", operand.type(), value), Bind.of(type, result))));
        return new Case<>(operand, branches, null, type);
    }

    /** Returns {@code value} as a parameter, of the type that stands for its class. */
    public static <T> Expression<T> literal(T value) {
        return Bind.of(typeOf(value), value);
    }

    private static <T> SqlType<T> typeOf(T value) {
        @SuppressWarnings("unchecked") // the class of a value is a class of T
        SqlType<T> type = Types.of((Class<T>) value.getClass());
        if (type == null) {
            throw new CompileException(
                    "C018",
                    "no SQL type stands for " + value.getClass().getName()
                            + "; convert the value, or name its type with literal(value, type)");
        }
        return type;
    }

    /** Returns {@code value} as a parameter of {@code type}; {@code null} is NULL. */
    public static <T> Expression<T> literal(@Nullable T value, SqlType<T> type) {
        return Bind.of(type, value);
    }

    /**
     * Returns a parameter of {@code type} whose value {@code maker} gives when the statement is run, each time it is:
     * {@code literalFrom(TIMESTAMP, LocalDateTime::now)}.
     */
    public static <T> Expression<T> literalFrom(SqlType<T> type, Supplier<? extends @Nullable T> maker) {
        return Bind.late(type, maker);
    }

    /**
     * Returns {@code value} as a literal that stands in the text itself, quoted and escaped: where the database takes
     * no parameter, or plans by the value. The statement is compiled once for all values.
     */
    public static <T> Expression<T> embedded(T value) {
        return new Embedded<>(Bind.of(typeOf(value), value));
    }

    /** Returns {@code value} of {@code type} as a literal that stands in the text itself, see the one without type. */
    public static <T> Expression<T> embedded(@Nullable T value, SqlType<T> type) {
        return new Embedded<>(Bind.of(type, value));
    }

    /** Returns a parameter whose value is given on execution. */
    public static <T> Expression<T> parameter(String name, SqlType<T> type) {
        return Bind.required(name, type);
    }

    /** Returns SQL's NULL. */
    public static <T> Expression<T> nullValue(SqlType<T> type) {
        return new NullLiteral<>(type);
    }

    /** Returns the constant {@code true}. */
    public static Condition trueValue() {
        return BooleanLiteral.TRUE;
    }

    /** Returns the constant {@code false}. */
    public static Condition falseValue() {
        return BooleanLiteral.FALSE;
    }

    /** Returns {@code *}, all columns, for {@link #exists}. */
    public static Expression<Object> star() {
        return Star.STAR;
    }

    /** Returns the term that orders by the column or label {@code name}, smallest first. */
    public static OrderTerm<Object> asc(String name) {
        return new LabelReference(name).asc();
    }

    /** Returns the term that orders by the column or label {@code name}, greatest first. */
    public static OrderTerm<Object> desc(String name) {
        return new LabelReference(name).desc();
    }

    /** Returns the definition of a column. */
    public static <T> ColumnDefinition<T> column(String name, SqlType<T> type) {
        return new ColumnDefinition<>(name, type);
    }

    /**
     * Returns the definition of a column whose type is that of the column it refers to:
     * {@code column("user_id").references("user_account.id")}.
     */
    public static ColumnDefinition<Object> column(String name) {
        return new ColumnDefinition<>(name, Types.NULL);
    }

    /**
     * Returns what stands for a table in statements, without a MetaData.
     *
     * <pre>{@code
     * Table t = table("t", column("id", INTEGER), column("x", VARCHAR));
     * select(t.c("x")).where(t.c("id", Integer.class).eq(5))
     * }</pre>
     */
    public static Table table(String name, ColumnDefinition<?>... columns) {
        return new LightTable(name, null, columns);
    }

    /**
     * Returns the definition of an exclusion constraint, whose index is built by {@code method}:
     * {@code exclude("gist").with("during", "&&")}.
     */
    public static ExcludeDefinition exclude(String method) {
        return new ExcludeDefinition(method);
    }

    /** Returns a comment on the constraint called {@code constraint}, for a table that is being defined. */
    public static ConstraintComment constraintComment(String constraint, String text) {
        return new ConstraintComment(constraint, text);
    }

    /** Returns the definition of a foreign key of several columns. */
    public static ForeignKeyDefinition foreignKey(List<String> columns, String table, List<String> targets) {
        return new ForeignKeyDefinition(null, columns, table, targets, ReferentialAction.UNSAID);
    }

    /** Returns the definition of a unique constraint. */
    public static UniqueDefinition unique(String... columns) {
        return new UniqueDefinition(null, List.of(columns));
    }

    /** Returns the definition of the primary key as a whole: its name, and the order of its columns. */
    public static PrimaryKeyDefinition primaryKey(String... columns) {
        return new PrimaryKeyDefinition(null, List.of(columns));
    }

    /** Returns the definition of a condition that every row satisfies; {@code sql} is written as it is. */
    public static CheckDefinition check(String sql) {
        return new CheckDefinition(null, sql);
    }

    /** Returns the definition of a condition that every row satisfies; parameters are written as literals. */
    public static CheckDefinition check(Expression<Boolean> condition) {
        return new CheckDefinition(null, condition);
    }

    /** Returns what a table is about, kept in the database. */
    public static TableComment tableComment(String text) {
        return new TableComment(text);
    }

    /** Returns words behind CREATE, for all databases: {@code tablePrefix("TEMPORARY")}. */
    public static TableOption tablePrefix(String sql) {
        return new TableOption("", TableOption.Place.PREFIX, new TrustedSql(sql));
    }

    /** Returns words behind the columns of CREATE TABLE on {@code dialect}: {@code tableOption("sqlite", "STRICT")}. */
    public static TableOption tableOption(String dialect, String sql) {
        return new TableOption(dialect, TableOption.Place.SUFFIX, new TrustedSql(sql));
    }

    /** Returns a schema statement written by hand, to be run by itself or when a table is created or dropped. */
    public static CustomDdl ddl(String sql) {
        return CustomDdl.of(sql);
    }

    /** Returns {@code element} of an index for the operators {@code name}: {@code "text_pattern_ops"}. */
    public static <T> Expression<T> operatorClass(Expression<T> element, String name) {
        return new WithOperatorClass<>(element, new FunctionName(name));
    }

    /** Returns the definition of an index that is named by the naming convention. */
    public static IndexDefinition indexOf(String... columns) {
        return new IndexDefinition(null, List.of(columns), false);
    }

    /** Returns the definition of an index. */
    public static IndexDefinition index(String name, String... columns) {
        return new IndexDefinition(name, List.of(columns), false);
    }

    /** Returns the definition of an index whose columns are unique together. */
    public static IndexDefinition uniqueIndex(String name, String... columns) {
        return new IndexDefinition(name, List.of(columns), true);
    }

    /**
     * Returns what makes something of a row of two values, by its constructor or another function. Where a value may be
     * NULL, what is called takes {@code null} for it.
     *
     * <pre>{@code
     * record NameCount(String name, long n) {}
     * session.execute(select(USER.name, count(ADDRESS.id))).map(into(NameCount::new)).all()
     * }</pre>
     *
     * @throws NullPointerException when it is applied, if a value is NULL and {@code function} cannot take it; the
     *     message names the column
     */
    @SuppressWarnings("NullAway") // whether a value may be null is known to the statement's author, not to its type
    public static <A, B, T> Function<Row2<A, B>, T> into(RowFunction2<A, B, ? extends T> function) {
        return row -> {
            try {
                return function.apply(row.v1(), row.v2());
            } catch (NullPointerException e) {
                throw NullValue.explain(row, e);
            }
        };
    }

    /** Returns what makes something of a row of three values, see the one for two. */
    @SuppressWarnings("NullAway") // whether a value may be null is known to the statement's author, not to its type
    public static <A, B, C, T> Function<Row3<A, B, C>, T> into(RowFunction3<A, B, C, ? extends T> function) {
        return row -> {
            try {
                return function.apply(row.v1(), row.v2(), row.v3());
            } catch (NullPointerException e) {
                throw NullValue.explain(row, e);
            }
        };
    }

    /** Returns what makes something of a row of four values, see the one for two. */
    @SuppressWarnings("NullAway") // whether a value may be null is known to the statement's author, not to its type
    public static <A, B, C, D, T> Function<Row4<A, B, C, D>, T> into(RowFunction4<A, B, C, D, ? extends T> function) {
        return row -> {
            try {
                return function.apply(row.v1(), row.v2(), row.v3(), row.v4());
            } catch (NullPointerException e) {
                throw NullValue.explain(row, e);
            }
        };
    }

    /** Returns what makes something of a row of five values, see the one for two. */
    @SuppressWarnings("NullAway") // whether a value may be null is known to the statement's author, not to its type
    public static <A, B, C, D, E, T> Function<Row5<A, B, C, D, E>, T> into(
            RowFunction5<A, B, C, D, E, ? extends T> function) {
        return row -> {
            try {
                return function.apply(row.v1(), row.v2(), row.v3(), row.v4(), row.v5());
            } catch (NullPointerException e) {
                throw NullValue.explain(row, e);
            }
        };
    }

    /** Returns what makes something of a row of six values, see the one for two. */
    @SuppressWarnings("NullAway") // whether a value may be null is known to the statement's author, not to its type
    public static <A, B, C, D, E, F, T> Function<Row6<A, B, C, D, E, F>, T> into(
            RowFunction6<A, B, C, D, E, F, ? extends T> function) {
        return row -> {
            try {
                return function.apply(row.v1(), row.v2(), row.v3(), row.v4(), row.v5(), row.v6());
            } catch (NullPointerException e) {
                throw NullValue.explain(row, e);
            }
        };
    }

    /** Returns what makes something of a row of seven values, see the one for two. */
    @SuppressWarnings("NullAway") // whether a value may be null is known to the statement's author, not to its type
    public static <A, B, C, D, E, F, G, T> Function<Row7<A, B, C, D, E, F, G>, T> into(
            RowFunction7<A, B, C, D, E, F, G, ? extends T> function) {
        return row -> {
            try {
                return function.apply(row.v1(), row.v2(), row.v3(), row.v4(), row.v5(), row.v6(), row.v7());
            } catch (NullPointerException e) {
                throw NullValue.explain(row, e);
            }
        };
    }

    /** Returns what makes something of a row of eight values, see the one for two. */
    @SuppressWarnings("NullAway") // whether a value may be null is known to the statement's author, not to its type
    public static <A, B, C, D, E, F, G, H, T> Function<Row8<A, B, C, D, E, F, G, H>, T> into(
            RowFunction8<A, B, C, D, E, F, G, H, ? extends T> function) {
        return row -> {
            try {
                return function.apply(row.v1(), row.v2(), row.v3(), row.v4(), row.v5(), row.v6(), row.v7(), row.v8());
            } catch (NullPointerException e) {
                throw NullValue.explain(row, e);
            }
        };
    }
}
