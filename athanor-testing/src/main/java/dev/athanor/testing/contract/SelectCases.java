package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.falseValue;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.testing.contract.StatementCase.example;
import static dev.athanor.testing.contract.StatementSchema.ADDRESSES;
import static dev.athanor.testing.contract.StatementSchema.ORDERS;
import static dev.athanor.testing.contract.StatementSchema.USERS;

import java.util.List;

/** SELECT from one table. */
final class SelectCases {

    static final List<StatementCase> CONDITIONS = List.of(
            example(
                    "SEL-01",
                    () -> select(USERS),
                    "SELECT user_account.id, user_account.name, user_account.fullname, user_account.age,"
                            + " user_account.created_at, user_account.active FROM user_account"),
            example(
                    "SEL-02",
                    () -> select(USERS.id, USERS.name).where(USERS.name.eq("sandy")),
                    "SELECT user_account.id, user_account.name FROM user_account WHERE user_account.name = ?",
                    "sandy"),
            example(
                    "SEL-03",
                    () -> select(USERS.id).where(USERS.name.eq("a")).where(USERS.age.gt(5)),
                    "SELECT user_account.id FROM user_account WHERE user_account.name = ? AND user_account.age > ?",
                    "a",
                    5),
            example(
                    "SEL-04",
                    () -> select(USERS.id).where(and(USERS.age.gt(5), or(USERS.name.eq("a"), USERS.name.eq("b")))),
                    "SELECT user_account.id FROM user_account WHERE user_account.age > ?"
                            + " AND (user_account.name = ? OR user_account.name = ?)",
                    5,
                    "a",
                    "b"),
            example(
                    "SEL-05",
                    () -> select(USERS.id).where(not(or(USERS.name.eq("a"), USERS.age.lt(3)))),
                    "SELECT user_account.id FROM user_account WHERE NOT (user_account.name = ?"
                            + " OR user_account.age < ?)",
                    "a",
                    3),
            example(
                    "SEL-06",
                    () -> select(USERS.id).where(USERS.fullname.isNull()),
                    "SELECT user_account.id FROM user_account WHERE user_account.fullname IS NULL"),
            example(
                    "SEL-07",
                    () -> select(USERS.id).where(USERS.fullname.isNotNull()),
                    "SELECT user_account.id FROM user_account WHERE user_account.fullname IS NOT NULL"),
            example(
                    "SEL-08",
                    () -> select(USERS.id).where(USERS.name.in("a", "b", "c")),
                    "SELECT user_account.id FROM user_account WHERE user_account.name IN (?, ?, ?)",
                    "a",
                    "b",
                    "c"),
            example(
                    "SEL-09",
                    () -> select(USERS.id).where(USERS.name.in(List.of())),
                    "SELECT user_account.id FROM user_account WHERE user_account.name IN (NULL) AND (1 != 1)"),
            example(
                    "SEL-10",
                    () -> select(USERS.id).where(USERS.name.notIn(List.of())),
                    "SELECT user_account.id FROM user_account WHERE (user_account.name NOT IN (NULL) OR (1 = 1))"),
            example(
                    "SEL-11",
                    () -> select(USERS.id).where(USERS.id.in(select(ADDRESSES.userId))),
                    "SELECT user_account.id FROM user_account WHERE user_account.id IN"
                            + " (SELECT address.user_id FROM address)"),
            example(
                    "SEL-12",
                    () -> select(USERS.id).where(USERS.age.between(3, 9)),
                    "SELECT user_account.id FROM user_account WHERE user_account.age BETWEEN ? AND ?",
                    3,
                    9));

    static final List<StatementCase> ORDERING = List.of(
            example(
                    "SEL-18",
                    () -> select(USERS.name).distinct(),
                    "SELECT DISTINCT user_account.name FROM user_account"),
            example(
                    "SEL-19",
                    () -> select(USERS.id).orderBy(USERS.name.desc().nullsLast()),
                    "SELECT user_account.id FROM user_account ORDER BY user_account.name DESC NULLS LAST"),
            example(
                    "SEL-20",
                    () -> select(USERS.id).orderBy(USERS.id).limit(5),
                    "SELECT user_account.id FROM user_account ORDER BY user_account.id LIMIT ?",
                    5),
            example(
                    "SEL-21",
                    () -> select(USERS.id).orderBy(USERS.id).limit(5).offset(10),
                    "SELECT user_account.id FROM user_account ORDER BY user_account.id LIMIT ? OFFSET ?",
                    5,
                    10),
            example(
                    "SEL-22",
                    () -> select(USERS.id).orderBy(USERS.id).offset(10),
                    "SELECT user_account.id FROM user_account ORDER BY user_account.id OFFSET ?",
                    10),
            example(
                    "SEL-23",
                    () -> select(USERS.name, count(USERS.id))
                            .groupBy(USERS.name)
                            .having(count(USERS.id).gt(1)),
                    "SELECT user_account.name, count(user_account.id) AS count_1 FROM user_account"
                            + " GROUP BY user_account.name HAVING count(user_account.id) > ?",
                    1L),
            example(
                    "SEL-24",
                    () -> select(USERS.name.as("n")).orderBy("n"),
                    "SELECT user_account.name AS n FROM user_account ORDER BY n"));

    static final List<StatementCase> EXPRESSIONS = List.of(
            example(
                    "SEL-25",
                    () -> select(USERS.age.plus(1).times(2).minus(USERS.id)),
                    "SELECT (user_account.age + ?) * ? - user_account.id AS anon_1 FROM user_account",
                    1,
                    2),
            example(
                    "SEL-26",
                    () -> select(USERS.name.plus(" ").plus(USERS.fullname)),
                    "SELECT user_account.name || ? || user_account.fullname AS anon_1 FROM user_account",
                    " "),
            example(
                    "SEL-27",
                    () -> select(USERS.age.neg(), USERS.age.mod(3)),
                    "SELECT -user_account.age, user_account.age % ? AS anon_1 FROM user_account",
                    3),
            example(
                    "SEL-28",
                    () -> select(USERS.age.div(2), USERS.age.floorDiv(2)),
                    "SELECT user_account.age / CAST(? AS NUMERIC) AS anon_1, user_account.age / ? AS anon_2"
                            + " FROM user_account",
                    2,
                    2),
            example(
                    "SEL-29",
                    () -> select(ORDERS.c("id"), ORDERS.c("Status"))
                            .where(ORDERS.c("Status", String.class).eq("x")),
                    "SELECT \"order\".id, \"order\".\"Status\" FROM \"order\" WHERE \"order\".\"Status\" = ?",
                    "x"),
            example(
                    "SEL-41",
                    () -> select(USERS.id, ADDRESSES.id).joinFrom(USERS, ADDRESSES),
                    "SELECT user_account.id, address.id AS id_1 FROM user_account"
                            + " JOIN address ON user_account.id = address.user_id"));

    static final List<StatementCase> BOOLEANS = List.of(
            example(
                    "SEL-35",
                    () -> select(USERS.id).where(USERS.active),
                    "SELECT user_account.id FROM user_account WHERE user_account.active"),
            example(
                    "SEL-36",
                    () -> select(USERS.id).where(not(USERS.active)),
                    "SELECT user_account.id FROM user_account WHERE NOT user_account.active"),
            example(
                    "SEL-37",
                    () -> select(USERS.id).where(USERS.active.is(true)),
                    "SELECT user_account.id FROM user_account WHERE user_account.active IS true"),
            example(
                    "SEL-38",
                    () -> select(USERS.id).where(and(trueValue(), USERS.age.gt(1))),
                    "SELECT user_account.id FROM user_account WHERE user_account.age > ?",
                    1),
            example(
                    "SEL-39",
                    () -> select(USERS.id).where(or(falseValue(), USERS.age.gt(1))),
                    "SELECT user_account.id FROM user_account WHERE user_account.age > ?",
                    1),
            example(
                    "SEL-40",
                    () -> select(USERS.id).where(USERS.age.isDistinctFrom(3)),
                    "SELECT user_account.id FROM user_account WHERE user_account.age IS DISTINCT FROM ?",
                    3),
            example(
                    "where-true",
                    () -> select(USERS.id).where(trueValue()),
                    "SELECT user_account.id FROM user_account WHERE true"),
            example(
                    "where-false",
                    () -> select(USERS.id).where(and(USERS.active, falseValue())),
                    "SELECT user_account.id FROM user_account WHERE false"),
            example(
                    "boolean-in-and",
                    () -> select(USERS.id).where(USERS.active, USERS.age.gt(1)),
                    "SELECT user_account.id FROM user_account WHERE user_account.active AND user_account.age > ?",
                    1),
            example(
                    "equals-true",
                    () -> select(USERS.active.eq(true)),
                    "SELECT user_account.active = true AS anon_1 FROM user_account"));

    private SelectCases() {}
}
