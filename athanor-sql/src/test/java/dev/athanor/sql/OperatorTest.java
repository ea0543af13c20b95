package dev.athanor.sql;

import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.falseValue;
import static dev.athanor.sql.Sql.function;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.nullValue;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Tables.T;
import static dev.athanor.sql.Tables.U;
import static dev.athanor.sql.Tables.sql;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.error.CompileException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OperatorTest {

    private static final Condition A = T.x.eq(1);
    private static final Condition B = T.x.gt(2);
    private static final Condition C = T.name.eq("c");

    static Stream<Arguments> parentheses() {
        return Stream.of(
                arguments(T.x.minus(T.id).minus(1), "(t.x - t.id) - ?"),
                arguments(T.x.minus(T.id.minus(1)), "t.x - (t.id - ?)"),
                arguments(T.x.plus(1).times(2), "(t.x + ?) * ?"),
                arguments(T.x.plus(T.id.times(2)), "t.x + t.id * ?"),
                arguments(T.x.times(T.id).times(3), "t.x * t.id * ?"),
                arguments(T.x.plus(T.id.plus(3)), "t.x + t.id + ?"),
                arguments(T.x.plus(1).neg(), "-(t.x + ?)"),
                arguments(T.x.neg().times(2), "(-t.x) * ?"),
                arguments(T.x.neg().plus(2), "-t.x + ?"),
                arguments(T.x.div(2).plus(T.x.div(3)), "t.x / CAST(? AS NUMERIC) + t.x / CAST(? AS NUMERIC)"),
                arguments(T.x.mod(3).mod(2), "(t.x % ?) % ?"),
                arguments(T.name.plus("a").eq("b"), "(t.name || ?) = ?"),
                arguments(T.name.concat("a").concat(T.name), "t.name || ? || t.name"),
                arguments(A.eq(B), "(t.x = ?) = (t.x > ?)"),
                arguments(T.x.plus(1).isNull(), "t.x + ? IS NULL"),
                arguments(A.isNull(), "(t.x = ?) IS NULL"),
                arguments(T.x.plus(1).between(T.x.minus(1), T.x), "t.x + ? BETWEEN t.x - ? AND t.x"),
                arguments(T.x.plus(1).in(1, 2), "t.x + ? IN (?, ?)"),
                arguments(T.x.plus(1).as("n").times(2), "(t.x + ?) * ?"));
    }

    @ParameterizedTest
    @MethodSource("parentheses")
    void standInParenthesesWhereTheyBindNoTighter(Expression<?> expression, String expected) {
        assertThat(sql(expression)).isEqualTo(expected);
    }

    static Stream<Arguments> conjunctions() {
        return Stream.of(
                arguments(and(A, B, C), "t.x = ? AND t.x > ? AND t.name = ?"),
                arguments(and(and(A, B), C), "t.x = ? AND t.x > ? AND t.name = ?"),
                arguments(and(A, or(B, C)), "t.x = ? AND (t.x > ? OR t.name = ?)"),
                arguments(or(A, and(B, C)), "t.x = ? OR t.x > ? AND t.name = ?"),
                arguments(A.and(B).or(C), "t.x = ? AND t.x > ? OR t.name = ?"),
                arguments(and(trueValue(), A), "t.x = ?"),
                arguments(and(falseValue(), A), "false"),
                arguments(or(trueValue(), A), "true"),
                arguments(or(falseValue(), A), "t.x = ?"),
                arguments(and(), "true"),
                arguments(or(), "false"),
                arguments(and(A), "t.x = ?"),
                arguments(and(T.b), "t.b"),
                arguments(and(T.b, A), "t.b AND t.x = ?"),
                arguments(and(A, exists(select(U.id))), "t.x = ? AND (EXISTS (SELECT u.id FROM u))"));
    }

    @ParameterizedTest
    @MethodSource("conjunctions")
    void joinConditions(Expression<?> expression, String expected) {
        assertThat(sql(expression)).isEqualTo(expected);
    }

    static Stream<Arguments> negations() {
        return Stream.of(
                arguments(A, "t.x != ?"),
                arguments(T.x.ne(1), "t.x = ?"),
                arguments(T.x.lt(1), "t.x >= ?"),
                arguments(T.x.le(1), "t.x > ?"),
                arguments(T.x.gt(1), "t.x <= ?"),
                arguments(T.x.ge(1), "t.x < ?"),
                arguments(T.name.like("a"), "t.name NOT LIKE ?"),
                arguments(T.name.notLike("a"), "t.name LIKE ?"),
                arguments(T.x.isNull(), "t.x IS NOT NULL"),
                arguments(T.x.isNotNull(), "t.x IS NULL"),
                arguments(T.x.in(1), "(t.x NOT IN (?))"),
                arguments(T.x.notIn(1), "t.x IN (?)"),
                arguments(T.x.in(select(U.id)), "(t.x NOT IN (SELECT u.id FROM u))"),
                arguments(T.x.between(1, 2), "t.x NOT BETWEEN ? AND ?"),
                arguments(T.b.is(true), "t.b IS NOT true"),
                arguments(T.x.isDistinctFrom(1), "t.x IS NOT DISTINCT FROM ?"),
                arguments(T.b, "NOT t.b"),
                arguments(not(T.b), "t.b"),
                arguments(function("f", BOOLEAN, T.x), "NOT f(t.x)"),
                arguments(and(A, B), "NOT (t.x = ? AND t.x > ?)"),
                arguments(or(A, B), "NOT (t.x = ? OR t.x > ?)"),
                arguments(not(or(A, B)), "t.x = ? OR t.x > ?"),
                arguments(exists(select(U.id)), "NOT (EXISTS (SELECT u.id FROM u))"),
                arguments(trueValue(), "false"),
                arguments(falseValue(), "true"));
    }

    @ParameterizedTest
    @MethodSource("negations")
    void areTurnedIntoTheirOpposites(Expression<Boolean> condition, String expected) {
        assertThat(sql(not(condition))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("negations")
    void areThemselvesAgainWhenNegatedTwice(Expression<Boolean> condition, String unused) {
        assertThat(sql(not(not(condition)))).isEqualTo(sql(condition));
    }

    @Test
    void compareWithNullByIs() {
        Integer none = nothing();

        assertThat(sql(T.x.eq(none))).isEqualTo("t.x IS NULL");
        assertThat(sql(T.x.ne(none))).isEqualTo("t.x IS NOT NULL");
    }

    private static @Nullable Integer nothing() {
        return null;
    }

    @Test
    void compareWithTruthValuesAsConstants() {
        assertThat(sql(T.b.eq(true))).isEqualTo("t.b = true");
        assertThat(sql(T.b.ne(false))).isEqualTo("t.b != false");
        assertThat(sql(T.b.isNot(false))).isEqualTo("t.b IS NOT false");
    }

    @Test
    void takeNullAsAConditionThatIsUnknown() {
        assertThat(sql(select(T.id).where(nullValue(BOOLEAN)))).isEqualTo("SELECT t.id FROM t WHERE NULL");
    }

    @Test
    void bindWholeNumbersAsTheTypeTheyMeet() {
        assertThatThrownBy(() -> T.name.eq(5))
                .isInstanceOf(CompileException.class)
                .hasMessage("the number 5 does not go with t.name of type VARCHAR(30), whose values are"
                        + " java.lang.String; give a value of that class [C018]");
        assertThatThrownBy(() -> literal((short) 1).plus(70_000))
                .isInstanceOf(CompileException.class)
                .hasMessage("the number 70000 does not fit into a SMALLINT (-32768 to 32767); give a smaller one"
                        + " [C018]");
    }
}
