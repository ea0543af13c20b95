package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.all;
import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.any;
import static dev.athanor.sql.Sql.arrayAgg;
import static dev.athanor.sql.Sql.autoescape;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.charLength;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.cumeDist;
import static dev.athanor.sql.Sql.currentDate;
import static dev.athanor.sql.Sql.currentTime;
import static dev.athanor.sql.Sql.currentTimestamp;
import static dev.athanor.sql.Sql.currentUser;
import static dev.athanor.sql.Sql.denseRank;
import static dev.athanor.sql.Sql.distinct;
import static dev.athanor.sql.Sql.escape;
import static dev.athanor.sql.Sql.extract;
import static dev.athanor.sql.Sql.function;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.localTime;
import static dev.athanor.sql.Sql.localTimestamp;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.min;
import static dev.athanor.sql.Sql.mode;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.now;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.percentRank;
import static dev.athanor.sql.Sql.percentileCont;
import static dev.athanor.sql.Sql.percentileDisc;
import static dev.athanor.sql.Sql.pow;
import static dev.athanor.sql.Sql.random;
import static dev.athanor.sql.Sql.rank;
import static dev.athanor.sql.Sql.rowNumber;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sessionUser;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.sysdate;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.sql.Sql.typeCoerce;
import static dev.athanor.sql.Sql.user;
import static dev.athanor.sql.type.Types.DOUBLE;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.CustomOperator;
import dev.athanor.sql.ast.DateField;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Lack;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the language means: statements are run and what they return is compared. The tests of a dialect say what its
 * database lacks:
 *
 * <pre>{@code
 * @OnDatabase(DatabaseKind.H2)
 * class H2LanguageRunTest extends LanguageRunContract {
 *     protected Set<Lack> lacks() { return Set.of(Lack.LATERAL); }
 *     protected Map<Locking, String> locks() { return Map.of(forUpdate(), " FOR UPDATE"); }
 * }
 * }</pre>
 */
public abstract class LanguageRunContract extends CompilingRunContract {

    /** For the tests of a dialect. */
    protected LanguageRunContract() {}

    /** {@return whether the database has ANY and ALL} */
    protected boolean hasQuantifiers() {
        return true;
    }

    /** {@return whether the database has FILTER of aggregates} */
    protected boolean hasFilters() {
        return true;
    }

    /** {@return whether the database says where NULL stands in an order} */
    protected boolean ordersNulls() {
        return true;
    }

    private List<@Nullable Object> ids(Expression<Boolean> condition) {
        return rows(select(ID).where(condition).orderBy(ID));
    }

    private @Nullable Object value(Expression<?> expression) {
        return rows(select(List.of(expression.as("v"))).selectFrom(T).where(ID.eq(1)))
                .get(0);
    }

    /** Whatever binds tighter is computed first, and parentheses stand where they are needed. */
    @Test
    @Covers("CORE-OPS-01")
    protected void operatorsBindByTheTable() {
        Expression<Integer> ten = X;
        Map<Expression<?>, Object> values = Map.of(
                ten.plus(2).times(3), 36,
                ten.plus(literal(2).times(3)), 16,
                ten.minus(ten.minus(3)), 3,
                ten.neg().plus(3).times(2), -14,
                ten.mod(4).plus(1).times(3), 9,
                ten.bitwiseAnd(6).plus(1), 3,
                ten.bitwiseOr(literal(1).bitwiseAnd(3)), 11,
                ten.bitwiseXor(3).times(2), 18,
                pow(ten.plus(1), 2).plus(1), 122,
                caseWhen(not(ten.eq(10).and(ten.gt(20)).or(ten.lt(5))), 1).orElse(0), 1);

        values.forEach((expression, expected) ->
                assertThat(number(value(expression))).as(expression.toString()).isEqualTo(expected));
        assertThat(ids(or(X.eq(10), and(X.eq(20), NAME.eq("no"))))).containsExactly(1);
        assertThat(ids(and(or(X.eq(10), X.eq(20)), NAME.eq("Bob")))).containsExactly(2);
        assertThat(ids(not(or(X.eq(10), X.eq(99))))).containsExactly(2);
        assertThat(ids(NAME.concat("!").eq("ann!"))).containsExactly(1);
        assertThat(ids(X.plus(1).between(literal(5).plus(6), literal(11)))).containsExactly(1);
        assertThat(ids(X.eq(10).eq(true).and(X.in(10, 20).eq(true)))).containsExactly(1);
        assertThat(ids(X.isNull().or(X.isNull().eq(true)))).containsExactly(3);
    }

    private static @Nullable Object number(@Nullable Object value) {
        return value instanceof Number any ? any.intValue() : value;
    }

    /** A list may hold values, NULL, expressions or a query, and be given later. */
    @Test
    @Covers("CORE-OPS-08")
    protected void listsHoldWhateverIsCompared() {
        assertThat(ids(ID.in(1, 3, 9))).containsExactly(1, 3);
        assertThat(ids(ID.notIn(1, 3))).containsExactly(2);
        assertThat(sql(ID.in(1, 3))).isEqualTo("t.id IN (?, ?)");
        assertThat(ids(ID.in(X.minus(8), literal(3)))).containsExactly(3);
        assertThat(sql(ID.in(X, literal(3)))).isEqualTo("t.id IN (t.x, ?)");
        assertThat(ids(ID.in(select(T_ID)))).containsExactly(1, 2);
        assertThat(ids(ID.notIn(select(T_ID)))).containsExactly(3);
        assertThat(ids(X.in(Arrays.asList(10, null)))).containsExactly(1);
        assertThat(ids(X.notIn(Arrays.asList(10, null)))).isEmpty();
        assertThat(CacheKey.of(ID.in(1, 2))).isEqualTo(CacheKey.of(ID.in(List.of(4, 5, 6))));
        assertThat(ids(NAME.in("abc"))).isEmpty();
    }

    /** A list without values finds nothing, and nothing is in it; the statement is compiled once for all lists. */
    @Test
    @Covers("CORE-OPS-09")
    protected void emptyListsAreDecidedOnRunning() {
        List<Integer> none = List.of();

        assertThat(ids(X.in(none))).isEmpty();
        assertThat(ids(X.notIn(none))).containsExactly(1, 2, 3);
        assertThat(ids(not(X.in(none)).and(X.in(none).or(ID.eq(2))))).containsExactly(2);
        assertThat(ids(tuple(ID, X).in(List.<List<Object>>of()))).isEmpty();
        assertThat(ids(not(tuple(ID, X).in(List.<List<Object>>of())))).containsExactly(1, 2, 3);
        assertThat(CacheKey.of(X.in(none))).isEqualTo(CacheKey.of(X.in(1, 2)));
        Compiled compiled = Compiled.of(X.in(1, 2), dialect());
        assertThat(compiled.sql(CacheKey.of(X.in(none)).binds()))
                .isIn("t.x IN (NULL) AND (1 != 1)", "t.x IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1)");
        assertThat(sql(X.notIn(none)))
                .isIn("(t.x NOT IN (NULL) OR (1 = 1))", "(t.x NOT IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1))");
        assertThat(sql(tuple(ID, X).in(List.<List<Object>>of())))
                .isIn(
                        "(t.id, t.x) IN ((NULL, NULL)) AND (1 != 1)",
                        "(t.id, t.x) IN (SELECT 1, 1 FROM (SELECT 1, 1) WHERE 1!=1)");
    }

    /** Tuples are compared from their first element on, with values of the types of their elements. */
    @Test
    @Covers("CORE-OPS-10")
    protected void tuplesAreCompared() {
        assertThat(ids(tuple(ID, X).gt(List.of(1, 10)))).containsExactly(2, 3);
        assertThat(ids(tuple(ID, X).eq(tuple(literal(2), literal(20))))).containsExactly(2);
        assertThat(ids(tuple(ID, NAME).in(List.of(List.of(1, "ann"), List.of(2, "ann")))))
                .containsExactly(1);
        assertThat(ids(tuple(ID, X).in(select(T_ID, UX.plus(5))))).containsExactly(1);
        assertThat(sql(tuple(X, ID).gt(List.of(1, 2)))).isEqualTo("(t.x, t.id) > (?, ?)");
        assertThat(sql(tuple(ID, NAME).in(List.of(List.of(1, "a"), List.of(2, "b")))))
                .isIn("(t.id, t.name) IN ((?, ?), (?, ?))", "(t.id, t.name) IN (VALUES (?, ?), (?, ?))");
    }

    /** Text is searched for by its beginning, its end or what it contains, with its own wildcards escaped if wished. */
    @Test
    @Covers("CORE-OPS-11")
    protected void textIsSearchedFor() {
        assertThat(ids(NAME.like("a%"))).containsExactly(1);
        assertThat(ids(NAME.notLike("%n"))).containsExactly(2, 3);
        assertThat(ids(NAME.ilike("b%"))).containsExactly(2);
        assertThat(ids(NAME.notIlike("B%"))).containsExactly(1, 3);
        assertThat(ids(NAME.like("50/%", '/'))).containsExactly(3);
        assertThat(ids(NAME.startsWith("an"))).containsExactly(1);
        assertThat(ids(NAME.endsWith("ob"))).containsExactly(2);
        assertThat(ids(NAME.contains("n"))).containsExactly(1);
        assertThat(ids(NAME.istartsWith("AN"))).containsExactly(1);
        assertThat(ids(NAME.iendsWith("OB"))).containsExactly(2);
        assertThat(ids(NAME.icontains("N"))).containsExactly(1);
        assertThat(ids(NAME.contains("%"))).containsExactly(1, 2, 3);
        assertThat(ids(NAME.contains("%", autoescape()))).containsExactly(3);
        assertThat(ids(NAME.endsWith("0#%", escape('#')))).containsExactly(3);
        assertThat(ids(not(NAME.startsWith("a")))).containsExactly(2, 3);
        assertThat(sql(NAME.contains("a/_", autoescape())))
                .startsWith("(t.name LIKE ")
                .endsWith(" ESCAPE '/')");
        assertThat(Compiled.of(NAME.contains("a/_%", autoescape()), dialect())
                        .binds()
                        .get(0)
                        .value())
                .isEqualTo("a///_/%");
    }

    /** Division has a fraction unless it is told to round down; powers and remainders are what they are in Java. */
    @Test
    @Covers("CORE-OPS-12")
    protected void numbersAreComputed() {
        assertThat((BigDecimal) value(X.plus(1).div(2))).isEqualByComparingTo("5.5");
        assertThat((BigDecimal) value(X.div(ID.plus(3)))).isEqualByComparingTo("2.5");
        assertThat((BigDecimal) value(SIZE.div(literal(2.0)))).isEqualByComparingTo("0.75");
        assertThat(value(X.plus(1).floorDiv(2))).isEqualTo(5);
        assertThat(value(X.mod(4))).isEqualTo(2);
        assertThat(value(pow(X, 2))).isEqualTo(100);
        assertThat(value(SIZE.times(2.0).minus(1.0))).isEqualTo(2.0);
        assertThat(value(X.neg())).isEqualTo(-10);
    }

    /** Text is joined by plus and by concat alike. */
    @Test
    @Covers("CORE-OPS-13")
    protected void textIsJoined() {
        assertThat(value(NAME.plus("!").plus(NAME))).isEqualTo("ann!ann");
        assertThat(value(NAME.concat("?").concat(NAME))).isEqualTo("ann?ann");
        assertThat(sql(NAME.plus("a"))).isIn("t.name || ?", "concat(t.name, ?)").isEqualTo(sql(NAME.concat("a")));
    }

    /** Two NULLs are not distinct. */
    @Test
    @Covers("CORE-OPS-15")
    protected void nullIsNotDistinctFromNull() {
        assertThat(ids(X.isDistinctFrom(10))).containsExactly(2, 3);
        assertThat(ids(X.isDistinctFrom(X))).isEmpty();
        assertThat(ids(X.isNotDistinctFrom(X))).containsExactly(1, 2, 3);
        assertThat(ids(not(X.isDistinctFrom(10)))).containsExactly(1);
        assertThat(sql(X.isDistinctFrom(ID)))
                .isIn("t.x IS DISTINCT FROM t.id", "t.x IS NOT t.id", "NOT (t.x <=> t.id)");
    }

    /** Values are converted by the database, or taken for others without. */
    @Test
    @Covers("CORE-OPS-18")
    protected void valuesAreConverted() {
        assertThat(value(X.cast(varchar(10)))).isEqualTo("10");
        assertThat(value(literal("12").cast(INTEGER))).isEqualTo(12);
        assertThat(sql(X.cast(varchar(10)))).isIn("CAST(t.x AS VARCHAR(10))", "CAST(t.x AS CHAR(10))");
        assertThat(sql(typeCoerce(X, DOUBLE))).isEqualTo("t.x");
        assertThat(value(typeCoerce(X, DOUBLE))).isEqualTo(10.0);
        assertThat(typeCoerce(literal(1), VARCHAR).type()).isEqualTo(VARCHAR);
        refused(() -> value(X.tryCast(varchar(5))), "test the value with regexpMatch(...) before the cast [C040]");
    }

    /** Parts of dates, orders, bounds, collations and the rows of a query are asked for. */
    @Test
    @Covers("CORE-OPS-19")
    protected void partsAndOrdersAreAskedFor() {
        assertThat(value(extract(DateField.YEAR, BORN))).isEqualTo(2024);
        assertThat(value(extract(DateField.MONTH, BORN))).isEqualTo(2);
        assertThat(value(extract(DateField.DAY, BORN))).isEqualTo(29);
        assertThat(rows(select(ID).orderBy(NAME.desc(), ID.asc()))).hasSize(3);
        assertThat(rows(select(ID).where(X.isNotNull()).orderBy(X.desc()))).containsExactly(2, 1);
        assertThat(ids(X.between(10, 15))).containsExactly(1);
        assertThat(ids(not(X.between(10, 15)))).containsExactly(2);
        check(Lack.SYMMETRIC_BOUNDS, select(ID).where(X.betweenSymmetric(15, 10)), 1);
        if (ordersNulls()) {
            assertThat(rows(select(ID).orderBy(X.asc().nullsFirst()))).containsExactly(3, 1, 2);
            assertThat(rows(select(ID).orderBy(X.desc().nullsLast()))).containsExactly(2, 1, 3);
        } else {
            refused(() -> rows(select(ID).orderBy(X.asc().nullsFirst())), "[C040]");
        }
        assertThat(sql(NAME.collate("C").like("a%")))
                .isIn("(t.name COLLATE \"C\") LIKE ?", "(t.name COLLATE `C`) LIKE ?");
        Condition quantified = ID.eq(any(select(T_ID))).and(ID.ge(all(select(T_ID))));
        if (hasQuantifiers()) {
            assertThat(ids(quantified)).containsExactly(2);
            assertThat(sql(any(select(T_ID)).lt(ID))).isEqualTo("t.id > ANY (SELECT u.t_id FROM u)");
        } else {
            refused(() -> ids(quantified), "[C040]");
        }
        assertThat(sql(extract(DateField.YEAR, BORN)))
                .isIn("EXTRACT(year FROM t.born)", "CAST(STRFTIME('%Y', t.born) AS INTEGER)");
        assertThat(rows(select(count(distinct(T_ID))))).containsExactly(2L);
    }

    /** ANY stands in comparisons only, and DISTINCT in aggregates; who says it elsewhere is refused, or told so. */
    @Test
    @Covers("CORE-OPS-19")
    protected void anyAndDistinctHaveTheirPlaces() {
        refused(() -> ID.plus(any(select(T_ID))), "compare with eq, ne, lt, le, gt or ge [C045]");
        assertThat(Compiled.of(select(distinct(T_ID)), dialect()).warnings())
                .containsExactly("DISTINCT stands outside of an aggregate, where it is no part of an expression; to"
                        + " have each row once, say distinct() of the statement");
        assertThat(Compiled.of(select(count(distinct(T_ID))), dialect()).warnings())
                .isEmpty();
        assertThat(Compiled.of(select(T_ID).distinct(), dialect()).warnings()).isEmpty();
    }

    /** Operators of one's own go anywhere, bind as said, and are conditions if they are said to be. */
    @Test
    @Covers("CORE-OPS-21")
    protected void operatorsOfOnesOwnAreRun() {
        CustomOperator tight = CustomOperator.of("*").precedence(9);

        assertThat(value(X.plus(1).op("-", 3))).isEqualTo(8);
        assertThat(sql(X.times(2).op("-", 3))).isEqualTo("t.x * ? - ?");
        assertThat(sql(X.op("-", 3).times(2))).isEqualTo("(t.x - ?) * ?");
        assertThat(sql(X.op(tight, ID, INTEGER).times(2))).isEqualTo("t.x * t.id * ?");
        assertThat(value(X.op(tight, ID.plus(1), DOUBLE))).isEqualTo(20.0);
        assertThat(ids(X.boolOp("<>", 10))).containsExactly(2);
        assertThat(ids(not(X.boolOp("<>", 10)))).containsExactly(1);
        assertThat(ids(twice(X).eq(40))).containsExactly(2);
        refused(() -> X.op("; drop", 1), "use function(...) or text(...) [C041]");
    }

    /** An operator of the user's: a function that returns an expression. */
    private static Expression<Integer> twice(Expression<Integer> operand) {
        return operand.op(CustomOperator.of("*").precedence(8), literal(2), INTEGER);
    }

    /** Any function is called by its name, in a package or not, with the type it is said to have. */
    @Test
    @Covers("CORE-FUN-01")
    protected void anyFunctionIsCalled() {
        assertThat(value(function("abs", INTEGER, X.neg()))).isEqualTo(10);
        assertThat(function("abs", DOUBLE, X).type()).isEqualTo(DOUBLE);
        assertThat(sql(function("a.b.c_", INTEGER, X, literal(1)))).isEqualTo("a.b.c_(t.x, ?)");
        assertThat(sql(function("Abs", INTEGER, X))).isEqualTo("Abs(t.x)");
        refused(() -> function("no name", INTEGER), "call the function by text(...) [C026]");
    }

    /** Some functions have other names elsewhere. */
    @Test
    @Covers("CORE-FUN-03")
    protected void functionsHaveTheNamesOfTheDatabase() {
        assertThat(value(charLength(NAME))).isEqualTo(3);
        assertThat((Double) value(random())).isNotNull();
        assertThat(value(now())).isNotNull();
        assertThat(value(currentTimestamp())).isNotNull();
        assertThat(value(currentDate())).isNotNull();
        assertThat(value(pow(literal(3), 2))).isEqualTo(9);
    }

    /** Functions have the types of their values, and those of the standard no parentheses. */
    @Test
    @Covers("CORE-FUN-02")
    protected void functionsHaveTypes() {
        assertThat(List.of(
                        count().type(),
                        count(X).type(),
                        rank().type(),
                        denseRank().type()))
                .containsOnly(Types.BIGINT);
        assertThat(List.of(
                        max(X).type(),
                        min(X).type(),
                        sum(X).type(),
                        coalesce(X, ID).type(),
                        pow(X, 2).type()))
                .containsOnly(INTEGER);
        assertThat(List.of(now().type(), currentTimestamp().type())).containsOnly(Types.TIMESTAMP_TZ);
        assertThat(List.of(localTimestamp().type(), sysdate().type())).containsOnly(Types.TIMESTAMP);
        assertThat(List.of(currentTime().type(), localTime().type())).containsOnly(Types.TIME);
        assertThat(List.of(user().type(), currentUser().type(), sessionUser().type()))
                .containsOnly(VARCHAR);
        assertThat(List.of(random().type(), percentRank().type(), cumeDist().type()))
                .containsOnly(DOUBLE);
        assertThat(currentDate().type()).isEqualTo(Types.DATE);
        assertThat(charLength(NAME).type()).isEqualTo(INTEGER);
        assertThat(NAME.concat("a").type()).isEqualTo(NAME.type());
        assertThat(arrayAgg(X).type()).isEqualTo(ArrayType.of(INTEGER));
        assertThat(sql(count())).isEqualTo("count(*)");
        assertThat(List.of(
                        sql(currentDate()), sql(currentTime()), sql(currentUser()), sql(localTime()), sql(sysdate())))
                .containsExactly("CURRENT_DATE", "CURRENT_TIME", "CURRENT_USER", "LOCALTIME", "SYSDATE");
        assertThat(rows(select(count().as("a"), count(X).as("b"), max(X).as("c"), min(X).as("d"), sum(X).as("e"))))
                .containsExactly(row(3L, 2L, 20, 10, 30));
        assertThat(rows(select(coalesce(X, ID)).orderBy(ID))).containsExactly(10, 20, 3);
        assertThat(rows(select(rank().over().orderBy(NAME).as("r")).where(ID.eq(1))))
                .containsExactly(1L);
        assertThat(value(currentDate())).isInstanceOf(LocalDate.class);
        assertThat(value(now())).isInstanceOf(OffsetDateTime.class);
    }

    /** An aggregate counts some rows only, or is one of ordered rows. */
    @Test
    @Covers("CORE-FUN-05")
    protected void aggregatesTakeSomeRowsOrAnOrder() {
        Expression<Long> some = count(ID).filter(and(X.gt(5), X.lt(15)));

        if (hasFilters()) {
            assertThat(rows(select(some.as("n")))).containsExactly(1L);
            assertThat(sql(some)).isEqualTo("count(t.id) FILTER (WHERE t.x > ? AND t.x < ?)");
            assertThat(rows(select(sum(X).filter(X.gt(15)).over().as("n")).limit(1)))
                    .hasSize(1);
        } else {
            refused(() -> rows(select(some.as("n"))), "[C040]");
        }
        check(
                Lack.WITHIN_GROUP,
                select(percentileCont(0.5).withinGroup(UX.asc()).as("n")),
                6.0);
        check(Lack.WITHIN_GROUP, select(percentileDisc(0.5, UX.desc()).as("n")), 6);
        check(Lack.WITHIN_GROUP, select(mode(T_ID.asc()).as("n")), 1);
        assertThat(percentileDisc(0.5, UX.desc()).type()).isEqualTo(INTEGER);
        assertThat(mode(NAME.asc()).type()).isEqualTo(NAME.type());
        assertThat(rows(select(rowNumber().over().orderBy(ID.desc()).as("n")).orderBy(ID)))
                .containsExactly(3L, 2L, 1L);
    }

    /** A value is written as a literal that the database reads as the same; NULL is told of where it is compared. */
    @Test
    @Covers("CORE-CMP-03")
    protected void literalsAreReadAsTheyWere() {
        for (Object given : List.of("it's \\ a \"test\"", 5, -7L, true, new BigDecimal("1.5"), 2.5)) {
            String query = Compiled.literal(select(literal(given).as("v")), dialect());
            try (Connection connection = engine().connect()) {
                Object read = connection
                        .execute(dev.athanor.sql.Sql.text(query.replace(":", "\\:"))
                                .columns(literal(given).as("v")))
                        .one()
                        .values()
                        .get(0);
                assertThat(read).isEqualTo(given);
            }
        }
        String leap = Compiled.literal(select(ID).where(BORN.eq(LocalDate.of(2024, 2, 29))), dialect());
        assertThat(rows(dev.athanor.sql.Sql.text(leap).columns(ID))).containsExactly(1);
        assertThat(Compiled.literal(literal("o'x"), dialect())).isEqualTo("'o''x'");
        assertThat(Compiled.literal(literal(new UUID(1, 2)), dialect()))
                .isIn("'00000000-0000-0001-0000-000000000002'", "'00000000000000010000000000000002'");
        assertThat(Compiled.literal(X.eq(5), dialect())).isEqualTo("t.x = 5");
        Compiled compared = Compiled.ofLiterals(X.eq(literal(null, INTEGER)), dialect());
        assertThat(compared.sql()).isEqualTo("t.x = NULL");
        assertThat(compared.warnings())
                .containsExactly("the parameter :param is the literal NULL in a comparison, which is never true then;"
                        + " compare with isNull() or isDistinctFrom(...)");
        assertThat(Compiled.ofLiterals(X.isDistinctFrom(literal(null, INTEGER)), dialect())
                        .warnings())
                .isEmpty();
        refused(() -> Compiled.literal(select(parameter("p", INTEGER)), dialect()), "[C049]");
        refused(() -> Compiled.literal(literal(new Object(), Types.NULL), dialect()), "literal(value, type) [C049]");
    }
}
