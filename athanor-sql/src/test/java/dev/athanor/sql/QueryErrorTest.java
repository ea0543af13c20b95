package dev.athanor.sql;

import static dev.athanor.sql.Sql.function;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Tables.T;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.numeric;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.athanor.sql.error.AthanorException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused as soon as it is said. */
class QueryErrorTest {

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(() -> select(T.id).limit(-1), "limit(-1) is negative; give 0 or more rows [C024]"),
                mistake(() -> select(T.id).offset(-2), "offset(-2) is negative; give 0 or more rows [C024]"),
                mistake(
                        () -> select(T.id, T.x).scalarSubquery(Integer.class),
                        "a query that stands for a value selects one expression, not 2 columns; take the others out with"
                                + " withColumns(...) [C025]"),
                mistake(
                        () -> select(T.id).scalarSubquery(Long.class),
                        "the query selects java.lang.Integer, not java.lang.Long; ask for its own type [C018]"),
                mistake(
                        () -> function("f(); drop", INTEGER),
                        "'f(); drop' is no name of a function: it is written without quotes, so only letters, digits,"
                                + " '_' and '.' may stand in it; call the function by text(...) [C026]"),
                mistake(
                        () -> literal(new Object()),
                        "no SQL type stands for java.lang.Object; convert the value, or name its type with"
                                + " literal(value, type) [C018]"),
                mistake(() -> varchar(0), "the length of a type is 0; give at least 1 [S009]"),
                mistake(() -> numeric(0, 0), "the precision of a type is 0; give at least 1 [S009]"),
                mistake(
                        () -> numeric(5, 6),
                        "the scale of NUMERIC(5, 6) is out of range; give 0 to 5 digits after the point [S009]"),
                mistake(
                        () -> T.as("a").column(Tables.U.id),
                        "column id is none of alias a of t; it has [id, x, name, b] [C022]"));
    }

    private static Arguments mistake(ThrowingCallable call, String message) {
        return arguments(call, message);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void says(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(AthanorException.class).hasMessage(message);
    }
}
