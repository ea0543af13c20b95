package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.caseOf;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.distinct;
import static dev.athanor.sql.Sql.function;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.nullif;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static dev.athanor.sql.type.Types.varchar;
import static dev.athanor.testing.contract.StatementCase.example;
import static dev.athanor.testing.contract.StatementSchema.USERS;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Functions, CASE and CAST. */
final class FunctionCases {

    private static final Map<String, Integer> NUMBERS = new TreeMap<>(Map.of("a", 1, "b", 2));

    static final List<StatementCase> FUNCTIONS = List.of(
            example("FUN-01", () -> select(count()).selectFrom(USERS), "SELECT count(*) AS count_1 FROM user_account"),
            example(
                    "FUN-02",
                    () -> select(count(distinct(USERS.name))),
                    "SELECT count(DISTINCT user_account.name) AS count_1 FROM user_account"),
            example(
                    "FUN-03",
                    () -> select(coalesce(USERS.fullname, USERS.name, literal("x")), nullif(USERS.age, 0)),
                    "SELECT coalesce(user_account.fullname, user_account.name, ?) AS coalesce_1,"
                            + " nullif(user_account.age, ?) AS nullif_1 FROM user_account",
                    "x",
                    0),
            example(
                    "FUN-14",
                    () -> select(function("my_func", VARCHAR, USERS.id, literal("x"))),
                    "SELECT my_func(user_account.id, ?) AS my_func_1 FROM user_account",
                    "x"),
            example(
                    "FUN-15",
                    () -> select(function("app.my_func", VARCHAR, USERS.id)),
                    "SELECT app.my_func(user_account.id) AS my_func_1 FROM user_account"),
            example(
                    "CAST-01",
                    () -> select(USERS.age.cast(varchar(10)), USERS.name.cast(INTEGER)),
                    "SELECT CAST(user_account.age AS VARCHAR(10)) AS age, CAST(user_account.name AS INTEGER) AS name"
                            + " FROM user_account"));

    static final List<StatementCase> CHOICES = List.of(
            example(
                    "CASE-01",
                    () -> select(caseWhen(USERS.age.lt(18), "minor")
                            .when(USERS.age.lt(65), "adult")
                            .orElse("senior")),
                    "SELECT CASE WHEN (user_account.age < ?) THEN ? WHEN (user_account.age < ?) THEN ? ELSE ? END"
                            + " AS anon_1 FROM user_account",
                    18,
                    "minor",
                    65,
                    "adult",
                    "senior"),
            example(
                    "CASE-02",
                    () -> select(caseOf(USERS.name, NUMBERS).orElse(0)),
                    "SELECT CASE user_account.name WHEN ? THEN ? WHEN ? THEN ? ELSE ? END AS anon_1"
                            + " FROM user_account",
                    "a",
                    1,
                    "b",
                    2,
                    0));

    private FunctionCases() {}
}
