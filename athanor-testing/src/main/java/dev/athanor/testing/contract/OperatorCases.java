package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.all;
import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.any;
import static dev.athanor.sql.Sql.autoescape;
import static dev.athanor.sql.Sql.escape;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.pow;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.testing.contract.Outcome.text;
import static dev.athanor.testing.contract.StatementCase.example;
import static dev.athanor.testing.contract.StatementSchema.USERS;

import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Statement;
import java.util.List;

/** Operators beyond comparing and counting. */
final class OperatorCases {

    private static final String FROM_USERS = "SELECT user_account.id FROM user_account ";

    static final List<StatementCase> PATTERNS = List.of(
            example(
                    "SEL-13",
                    () -> select(USERS.id).where(USERS.name.like("a/%b", '/')),
                    FROM_USERS + "WHERE user_account.name LIKE ? ESCAPE '/'",
                    "a/%b"),
            example(
                            "SEL-14",
                            () -> select(USERS.id).where(USERS.name.ilike("a%")),
                            FROM_USERS + "WHERE lower(user_account.name) LIKE lower(?)",
                            "a%")
                    .on(text(FROM_USERS + "WHERE user_account.name ILIKE ?", "a%"), "postgresql", "h2"),
            example(
                            "SEL-15",
                            () -> select(USERS.id).where(USERS.name.startsWith("50%", autoescape())),
                            FROM_USERS + "WHERE (user_account.name LIKE ? || '%' ESCAPE '/')",
                            "50/%")
                    .on(
                            text(FROM_USERS + "WHERE (user_account.name LIKE concat(?, '%') ESCAPE '/')", "50/%"),
                            "mysql",
                            "mariadb")
                    .on(text(FROM_USERS + "WHERE (user_account.name LIKE ? + '%' ESCAPE '/')", "50/%"), "mssql"),
            example(
                            "SEL-16",
                            () -> select(USERS.id).where(USERS.name.contains("x")),
                            FROM_USERS + "WHERE (user_account.name LIKE '%' || ? || '%')",
                            "x")
                    .on(
                            text(FROM_USERS + "WHERE (user_account.name LIKE concat('%', ?, '%'))", "x"),
                            "mysql",
                            "mariadb")
                    .on(text(FROM_USERS + "WHERE (user_account.name LIKE '%' + ? + '%')", "x"), "mssql"),
            example(
                            "SEL-17",
                            () -> select(USERS.id).where(USERS.name.endsWith("x")),
                            FROM_USERS + "WHERE (user_account.name LIKE '%' || ?)",
                            "x")
                    .on(text(FROM_USERS + "WHERE (user_account.name LIKE concat('%', ?))", "x"), "mysql", "mariadb")
                    .on(text(FROM_USERS + "WHERE (user_account.name LIKE '%' + ?)", "x"), "mssql"),
            example(
                            "contains-not-caseless",
                            () -> select(USERS.id).where(not(USERS.name.icontains("X", escape('#')))),
                            FROM_USERS + "WHERE (lower(user_account.name) NOT LIKE '%' || lower(?) || '%' ESCAPE '#')",
                            "X")
                    .on(
                            text(FROM_USERS + "WHERE (user_account.name NOT ILIKE '%' || ? || '%' ESCAPE '#')", "X"),
                            "postgresql",
                            "h2")
                    .on(
                            text(
                                    FROM_USERS + "WHERE (lower(user_account.name) NOT LIKE concat('%', lower(?), '%')"
                                            + " ESCAPE '#')",
                                    "X"),
                            "mysql",
                            "mariadb")
                    .on(
                            text(
                                    FROM_USERS + "WHERE (lower(user_account.name) NOT LIKE '%' + lower(?) + '%'"
                                            + " ESCAPE '#')",
                                    "X"),
                            "mssql"),
            example(
                            "REG-01",
                            () -> select(USERS.id).where(USERS.name.regexpMatch("^a")),
                            FROM_USERS + "WHERE user_account.name REGEXP ?",
                            "^a")
                    .on(text(FROM_USERS + "WHERE user_account.name ~ ?", "^a"), "postgresql")
                    .on(text(FROM_USERS + "WHERE REGEXP_LIKE(user_account.name, ?)", "^a"), "oracle")
                    .refused("regular expressions; search with like(...), or in Java", "mssql"),
            example(
                            "REG-02",
                            () -> select(USERS.name.regexpReplace("a", "b")),
                            "SELECT REGEXP_REPLACE(user_account.name, ?, ?) AS anon_1 FROM user_account",
                            "a",
                            "b")
                    .refused("replacement by regular expressions; do it in Java", "sqlite", "mssql"));

    static final List<StatementCase> OPERATORS = List.of(
            example(
                            "SEL-42",
                            () -> select(USERS.id)
                                    .where(tuple(USERS.id, USERS.name).in(List.of(List.of(1, "a"), List.of(2, "b")))),
                            FROM_USERS + "WHERE (user_account.id, user_account.name) IN ((?, ?), (?, ?))",
                            1,
                            "a",
                            2,
                            "b")
                    .on(
                            text(
                                    FROM_USERS
                                            + "WHERE (user_account.id, user_account.name) IN (VALUES (?, ?), (?, ?))",
                                    1,
                                    "a",
                                    2,
                                    "b"),
                            "sqlite"),
            example(
                            "tuple-in-nothing",
                            () -> select(USERS.id)
                                    .where(tuple(USERS.id, USERS.name).in(List.<List<Object>>of())),
                            FROM_USERS + "WHERE (user_account.id, user_account.name) IN ((NULL, NULL)) AND (1 != 1)")
                    .on(
                            text(FROM_USERS + "WHERE (user_account.id, user_account.name) IN"
                                    + " (SELECT 1, 1 FROM (SELECT 1, 1) WHERE 1!=1)"),
                            "sqlite"),
            example(
                    "tuple-compared",
                    () -> select(USERS.id)
                            .where(
                                    tuple(USERS.id, USERS.age).gt(tuple(literal(1), literal(2))),
                                    tuple(USERS.id, USERS.age).le(List.of(7, 8))),
                    FROM_USERS + "WHERE (user_account.id, user_account.age) > (?, ?)"
                            + " AND (user_account.id, user_account.age) <= (?, ?)",
                    1,
                    2,
                    7,
                    8),
            example(
                    "in-expressions",
                    () -> select(USERS.id).where(USERS.id.in(USERS.age, literal(3)), USERS.id.notIn(USERS.age)),
                    FROM_USERS + "WHERE user_account.id IN (user_account.age, ?)"
                            + " AND (user_account.id NOT IN (user_account.age))",
                    3),
            example(
                            "between-symmetric",
                            () -> select(USERS.id).where(USERS.age.betweenSymmetric(9, 5)),
                            FROM_USERS + "WHERE user_account.age BETWEEN SYMMETRIC ? AND ?",
                            9,
                            5)
                    .refused(
                            "BETWEEN SYMMETRIC; compare with both orders of the bounds",
                            "sqlite",
                            "mysql",
                            "mariadb",
                            "mssql",
                            "oracle"),
            example(
                            "SUB-05",
                            OperatorCases::oldest,
                            FROM_USERS + "WHERE user_account.age > ALL (SELECT u2.age" + " FROM user_account AS u2)")
                    .on(
                            text(FROM_USERS + "WHERE user_account.age > ALL (SELECT u2.age FROM user_account u2)"),
                            "oracle")
                    .refused("ANY and ALL; use in(...), exists(...), or compare with min or max", "sqlite"),
            example(
                            "any-on-the-left",
                            () -> select(USERS.id).where(any(ages()).lt(USERS.age)),
                            FROM_USERS + "WHERE user_account.age > ANY (SELECT u2.age FROM user_account AS u2)")
                    .on(
                            text(FROM_USERS + "WHERE user_account.age > ANY (SELECT u2.age FROM user_account u2)"),
                            "oracle")
                    .refused("ANY and ALL; use in(...), exists(...), or compare with min or max", "sqlite"),
            example(
                            "BIT-01",
                            () -> select(
                                    USERS.age.bitwiseAnd(3),
                                    USERS.age.bitwiseOr(1),
                                    USERS.age.bitwiseXor(2),
                                    USERS.age.bitwiseLshift(1),
                                    USERS.age.bitwiseNot()),
                            bits("user_account.age ^ ?"),
                            3,
                            1,
                            2,
                            1)
                    // SQLAlchemy's "(a | b - a & b)" gives another number: there - binds tighter than & and |.
                    .on(text(bits("((user_account.age | ?) - (user_account.age & ?))"), 3, 1, 2, 2, 1), "sqlite")
                    .on(text(bits("user_account.age # ?"), 3, 1, 2, 1), "postgresql")
                    .on(
                            text(
                                    "SELECT BITAND(user_account.age, CAST(? AS INTEGER)) AS anon_1, BITOR(user_account.age, CAST(? AS INTEGER)) AS anon_2,"
                                            + " BITXOR(user_account.age, CAST(? AS INTEGER)) AS anon_3,"
                                            + " LSHIFT(user_account.age, CAST(? AS INTEGER)) AS anon_4, BITNOT(user_account.age)"
                                            + " FROM user_account",
                                    3,
                                    1,
                                    2,
                                    1),
                            "h2")
                    .on(
                            text(
                                    bits("user_account.age ^ ?")
                                            .replace("~user_account.age", "CAST(~user_account.age AS SIGNED)"),
                                    3,
                                    1,
                                    2,
                                    1),
                            "mariadb")
                    .refused("shifts of bits; multiply or divide by a power of two", "oracle"),
            example(
                            "collate",
                            () -> select(USERS.id)
                                    .where(and(
                                            USERS.name.collate("C").eq("a"),
                                            USERS.name.collate("C").like("a%"))),
                            FROM_USERS + "WHERE (user_account.name COLLATE \"C\") = ?"
                                    + " AND (user_account.name COLLATE \"C\") LIKE ?",
                            "a",
                            "a%")
                    .on(
                            text(
                                    FROM_USERS + "WHERE (user_account.name COLLATE `C`) = ?"
                                            + " AND (user_account.name COLLATE `C`) LIKE ?",
                                    "a",
                                    "a%"),
                            "mysql",
                            "mariadb")
                    .on(
                            text(
                                    FROM_USERS + "WHERE (user_account.name COLLATE [C]) = ?"
                                            + " AND (user_account.name COLLATE [C]) LIKE ?",
                                    "a",
                                    "a%"),
                            "mssql"),
            example(
                            "try-cast",
                            () -> select(USERS.name.tryCast(INTEGER)),
                            "SELECT TRY_CAST (user_account.name AS INTEGER) AS name FROM user_account")
                    .refused(
                            "TRY_CAST; test the value with regexpMatch(...) before the cast",
                            "sqlite",
                            "h2",
                            "postgresql",
                            "mariadb",
                            "mysql",
                            "oracle"),
            example(
                            "power",
                            () -> select(pow(USERS.age, 2)),
                            "SELECT pow(user_account.age, ?) AS pow_1 FROM user_account",
                            2)
                    .on(
                            text("SELECT POWER(user_account.age, ?) AS pow_1 FROM user_account", 2),
                            "h2",
                            "mssql",
                            "oracle"),
            example(
                    "custom-operator",
                    () -> select(USERS.id).where(not(USERS.age.plus(1).boolOp("<>", 3))),
                    FROM_USERS + "WHERE NOT (user_account.age + ? <> ?)",
                    1,
                    3));

    private OperatorCases() {}

    private static Select<Row1<Integer>> ages() {
        Alias other = USERS.as("u2");
        return select(other.column(USERS.age));
    }

    private static Statement<?> oldest() {
        return select(USERS.id).where(USERS.age.gt(all(ages())));
    }

    private static String bits(String xor) {
        return "SELECT user_account.age & ? AS anon_1, user_account.age | ? AS anon_2, " + xor
                + " AS anon_3, user_account.age << ? AS anon_4, ~user_account.age FROM user_account";
    }
}
