package dev.athanor.sql.compile;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.typeCoerce;
import static dev.athanor.sql.Tables.T;
import static dev.athanor.sql.Tables.U;
import static dev.athanor.sql.type.Types.BIGINT;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FunctionCall;
import dev.athanor.sql.ast.FunctionName;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CacheKeyTest {

    @Test
    void isOneForAStatementBuiltAThousandTimes() {
        Map<CacheKey, String> cache = new HashMap<>();

        for (int i = 0; i < 1000; i++) {
            Select<?> statement = withAliasCteAndSubquery(i);
            cache.put(
                    CacheKey.of(statement),
                    Compiled.of(statement, Dialect.STANDARD).sql());
        }

        assertThat(cache)
                .hasSize(1)
                .containsValue("WITH c AS (SELECT t.id AS id FROM t WHERE t.x = ?)"
                        + " SELECT c.id, t_1.name, s.n FROM c JOIN t AS t_1 ON t_1.id = c.id"
                        + " JOIN (SELECT u.t_id AS t_id, count(u.id) AS n FROM u WHERE u.name = ? GROUP BY u.t_id) AS s"
                        + " ON s.t_id = t_1.id WHERE t_1.x > ?");
    }

    private static Select<?> withAliasCteAndSubquery(int value) {
        Cte c = select(T.id).where(T.x.eq(value)).cte("c");
        Alias a = new Alias(T, null);
        Subquery s = select(U.tId, count(U.id).as("n"))
                .where(U.name.eq("name " + value))
                .groupBy(U.tId)
                .subquery("s");
        return select(c.c("id"), a.column(T.name), s.c("n"))
                .join(a, a.column(T.id).eq(c.column(T.id)))
                .join(s, s.column(U.tId).eq(a.column(T.id)))
                .where(a.column(T.x).gt(value));
    }

    static Stream<List<SqlNode>> alike() {
        return Stream.of(
                List.of(T.x.eq(5), T.x.eq(9)),
                List.of(T.x.in(1), T.x.in(1, 2, 3)),
                List.of(T.x.in(List.of()), T.x.in(1, 2, 3)),
                List.of(select(T.id).limit(1), select(T.id).limit(2)),
                List.of(text("select :a").bind("a", 1), text("select :a").bind("a", 2)),
                List.of(select(T.id).subquery(), select(T.id).subquery()),
                List.of(T.as("a").column(T.x), T.as("a").column(T.x)));
    }

    @ParameterizedTest
    @MethodSource("alike")
    void leavesValuesAndIdentitiesOut(List<SqlNode> nodes) {
        assertThat(CacheKey.of(nodes.get(0)))
                .isEqualTo(CacheKey.of(nodes.get(1)))
                .hasSameHashCodeAs(CacheKey.of(nodes.get(1)));
    }

    private static Table ticket() {
        return Table.of("ticket", new MetaData(), column("id", INTEGER));
    }

    static Stream<List<SqlNode>> different() {
        Expression<Integer> once = literal(1);
        return Stream.of(
                List.of(T.x.eq(1), T.x.ne(1)),
                List.of(T.x.eq(1), T.id.eq(1)),
                List.of(T.x.eq(1), T.x.isNull()),
                List.of(T.x.eq(5), typeCoerce(T.x, VARCHAR).eq("a")),
                List.of(ticket().c("id"), ticket().c("id")),
                List.of(T.b.eq(true), T.b.eq(false)),
                List.of(literal(1), literal("1")),
                List.of(literal("a", varchar(10)), literal("a", varchar(20))),
                List.of(T.x.cast(BIGINT), T.x.cast(VARCHAR)),
                List.of(parameter("a", INTEGER), parameter("b", INTEGER)),
                List.of(T.as("a").column(T.x), T.as("b").column(T.x)),
                List.of(select(T.id).subquery("a"), select(T.id).subquery("b")),
                List.of(select(T.id), select(T.id).distinct()),
                List.of(select(T.id).limit(1), select(T.id).offset(1)),
                List.of(select(T.id).orderBy(T.x), select(T.id).groupBy(T.x)),
                List.of(text("select 1"), text("select 2")),
                List.of(text("select a").columns(T.id), text("select a").columns(T.x)),
                List.of(once.plus(once), literal(1).plus(literal(1))));
    }

    @ParameterizedTest
    @MethodSource("different")
    void tellsApartWhatIsWrittenOrReadDifferently(List<SqlNode> nodes) {
        assertThat(CacheKey.of(nodes.get(0))).isNotEqualTo(CacheKey.of(nodes.get(1)));
    }

    @Test
    void tellsTwoAliasesFromOneUsedTwice() {
        Alias a = T.as("a");
        Alias other = T.as("a");

        assertThat(CacheKey.of(select(a.column(T.id), a.column(T.x))))
                .isNotEqualTo(CacheKey.of(select(a.column(T.id), other.column(T.x))));
    }

    @Test
    void numbersParametersByIdentityHoweverManyThereAre() {
        List<Bind<Integer>> binds =
                Stream.generate(() -> Bind.of(INTEGER, 1)).limit(100).toList();

        for (int used : List.of(0, 31, 32, 33, 99)) {
            CacheKey again = CacheKey.of(callWith(binds, binds.get(used)));

            assertThat(again.binds()).isEqualTo(binds);
            assertThat(again).isEqualTo(CacheKey.of(callWith(List.copyOf(binds), binds.get(used))));
            assertThat(again).isNotEqualTo(CacheKey.of(callWith(binds, binds.get((used + 1) % 100))));
            assertThat(again).isNotEqualTo(CacheKey.of(callWith(binds, Bind.of(INTEGER, 1))));
        }
    }

    private static SqlNode callWith(List<Bind<Integer>> binds, Bind<Integer> last) {
        List<Expression<?>> all = new ArrayList<>(binds);
        all.add(last);
        return new FunctionCall<>(new FunctionName("f"), all, INTEGER);
    }

    // Long enough to be told by their beginning, which all of them have in common.
    private static Select<?> beginningAlike(int conditions) {
        Select<?> statement = select(T.id, T.x, T.name, T.b).selectFrom(T, U).where(T.name.like("a"), T.b.isNotNull());
        for (int i = 0; i < conditions; i++) {
            statement = statement.where(T.x.gt(i), T.id.ne(i));
        }
        return statement;
    }

    @Test
    void goesAlongAKnownShapeAndLeavesItWhereTheyPart() {
        KnownShapes known = new KnownShapes();
        List<CacheKey> first = IntStream.range(0, 12)
                .mapToObj(number -> CacheKey.of(beginningAlike(number), known))
                .toList();

        for (int number = 11; number >= 0; number--) {
            CacheKey again = CacheKey.of(beginningAlike(number), known);

            assertThat(again.parts()).isSameAs(first.get(number).parts());
            assertThat(again).isEqualTo(CacheKey.of(beginningAlike(number)));
            assertThat(again.binds()).hasSize(1 + 2 * number);
        }
        CacheKey parting = CacheKey.of(beginningAlike(5).orderBy(T.x), known);
        assertThat(parting).isEqualTo(CacheKey.of(beginningAlike(5).orderBy(T.x)));
        assertThat(first)
                .doesNotContain(parting)
                .allSatisfy(key -> assertThat(key).isNotEqualTo(parting));
    }

    @Test
    void forgetsTheOldestOfManyShapesThatBeginAlike() {
        KnownShapes known = new KnownShapes();
        CacheKey first = CacheKey.of(beginningAlike(0), known);

        for (int number = 1; number < 100; number++) {
            CacheKey unused = CacheKey.of(beginningAlike(number), known);
        }

        CacheKey last = CacheKey.of(beginningAlike(99), known);
        assertThat(last.parts()).isSameAs(CacheKey.of(beginningAlike(99), known).parts());
        assertThat(CacheKey.of(beginningAlike(0), known)).isEqualTo(first);
        assertThat(CacheKey.of(beginningAlike(50), known).parts()).isNotSameAs(first.parts());
        known.clear();
        assertThat(CacheKey.of(beginningAlike(99), known).parts()).isNotSameAs(last.parts());
    }

    @Test
    void knowsShapesWithoutTheirValues() {
        KnownShapes known = new KnownShapes();
        CacheKey first = CacheKey.of(beginningAlike(2), known);

        CacheKey expected = Objects.requireNonNull(known.beginningWith(first.parts()));

        assertThat(expected).isEqualTo(first);
        assertThat(expected.binds()).isEmpty();
    }

    @Test
    void holdsTheOptionsOfTheStatement() {
        assertThat(CacheKey.of(select(T.id).options(new Named("a"))))
                .isEqualTo(CacheKey.of(select(T.id).options(new Named("a"))))
                .isNotEqualTo(CacheKey.of(select(T.id).options(new Named("b"))))
                .isNotEqualTo(CacheKey.of(select(T.id)));
    }

    private record Named(String name) implements StatementOption {
        @Override
        public Named traverse(Traversal walk) {
            return new Named(walk.value(name));
        }
    }

    @Test
    void givesTheValuesOfTheStatementInTheOrderOfTheCompiledOne() {
        Select<?> first = withAliasCteAndSubquery(1);
        Compiled compiled = Compiled.of(first, Dialect.STANDARD, CacheKey.of(first));

        List<Bind<?>> binds =
                compiled.binds(CacheKey.of(withAliasCteAndSubquery(7)).binds());

        assertThat(binds.stream().<Object>map(Bind::value)).containsExactly(7, "name 7", 7);
    }

    @Test
    void bindsAParameterUsedTwiceInBothPlaces() {
        Expression<Integer> five = literal(5);
        Compiled compiled = Compiled.of(select(T.id).where(T.x.eq(five), T.id.ne(five)), Dialect.STANDARD);

        assertThat(compiled.sql()).isEqualTo("SELECT t.id FROM t WHERE t.x = ? AND t.id != ?");
        assertThat(compiled.placeholders()).extracting(Placeholder::index).containsExactly(0, 0);
        assertThat(compiled.binds().stream().<Object>map(Bind::value)).containsExactly(5, 5);
    }
}
