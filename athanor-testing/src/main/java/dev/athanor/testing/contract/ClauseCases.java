package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.cube;
import static dev.athanor.sql.Sql.forKeyShare;
import static dev.athanor.sql.Sql.forNoKeyUpdate;
import static dev.athanor.sql.Sql.forShare;
import static dev.athanor.sql.Sql.forUpdate;
import static dev.athanor.sql.Sql.groupingSets;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.rollup;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.testing.contract.Outcome.text;
import static dev.athanor.testing.contract.StatementCase.example;
import static dev.athanor.testing.contract.StatementSchema.ADDRESSES;
import static dev.athanor.testing.contract.StatementSchema.ORDERS;
import static dev.athanor.testing.contract.StatementSchema.USERS;

import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Statement;
import java.util.List;

/** Clauses of SELECT beyond the everyday ones: text, locks, grouping sets, ties. */
final class ClauseCases {

    private static final String FROM_USERS = "SELECT user_account.id FROM user_account";
    private static final String NO_LOCKS =
            "locks of rows; leave withForUpdate() out: a writing transaction locks the file";
    private static final String NO_LOCKS_AT_THE_END =
            "locks of rows at the end of a statement; raise the isolation level, or hint the table";
    private static final String NO_GROUPING_SETS = "grouping sets; join several queries with unionAll(...)";

    static final List<StatementCase> TEXTS = List.of(
            example(
                            "SEL-33",
                            () -> select(
                                    literalColumn("1", INTEGER).as("one"),
                                    dev.athanor.sql.Sql.text("2").expression(INTEGER)),
                            "SELECT 1 AS one, 2")
                    .on(text("SELECT 1 AS one, 2 FROM DUAL"), "oracle"),
            example(
                    "SEL-34",
                    () -> select(USERS.id)
                            .where(dev.athanor.sql.Sql.text("age > :x")
                                    .bind("x", 5)
                                    .condition()),
                    FROM_USERS + " WHERE age > ?",
                    5),
            example(
                    "text-alternative",
                    () -> select(USERS.id)
                            .where(
                                    dev.athanor.sql.Sql.text("age > :x or age is null")
                                            .bind("x", 5)
                                            .condition(),
                                    USERS.id.gt(1))
                            .orderBy(dev.athanor.sql.Sql.text("age + 1")
                                    .expression(INTEGER)
                                    .desc()),
                    FROM_USERS + " WHERE (age > ? or age is null) AND user_account.id > ? ORDER BY age + 1 DESC",
                    5,
                    1));

    // SQLite and SQL Server get an error where SQLAlchemy drops the lock without a word; MySQL 8 and Oracle get the
    // tables and columns that it drops.
    static final List<StatementCase> LOCKS = List.of(
            example("SEL-30", () -> select(USERS.id).withForUpdate(), FROM_USERS + " FOR UPDATE")
                    .refused(NO_LOCKS, "sqlite")
                    .refused(NO_LOCKS_AT_THE_END, "mssql"),
            example(
                            "SEL-31",
                            () -> select(USERS.id)
                                    .withForUpdate(forUpdate().of(USERS).nowait()),
                            FROM_USERS + " FOR UPDATE OF user_account NOWAIT")
                    .on(text(FROM_USERS + " FOR UPDATE OF user_account.id NOWAIT"), "oracle")
                    .refused(NO_LOCKS, "sqlite")
                    .refused(NO_LOCKS_AT_THE_END, "mssql")
                    .refused("locks of some tables only; leave of(...) out", "mariadb", "h2"),
            example(
                            "SEL-32",
                            () -> select(USERS.id).withForUpdate(forUpdate().skipLocked()),
                            FROM_USERS + " FOR UPDATE SKIP LOCKED")
                    .refused(NO_LOCKS, "sqlite")
                    .refused(NO_LOCKS_AT_THE_END, "mssql"),
            example(
                            "for-share",
                            () -> select(USERS.id).withForUpdate(forShare().nowait()),
                            FROM_USERS + " FOR SHARE NOWAIT")
                    .refused(NO_LOCKS, "sqlite")
                    .refused(NO_LOCKS_AT_THE_END, "mssql")
                    .on(text(FROM_USERS + " LOCK IN SHARE MODE NOWAIT"), "mariadb")
                    .refused("shared locks of rows; use forUpdate()", "h2", "oracle"),
            example(
                            "for-no-key-update",
                            () -> select(USERS.id)
                                    .withForUpdate(forNoKeyUpdate().of(USERS.id)),
                            FROM_USERS + " FOR NO KEY UPDATE OF user_account")
                    .refused(NO_LOCKS, "sqlite")
                    .refused(NO_LOCKS_AT_THE_END, "mssql")
                    .refused(
                            "locks that spare the keys; use forUpdate() or forShare()",
                            "mysql",
                            "mariadb",
                            "h2",
                            "oracle"),
            example(
                            "for-key-share",
                            ClauseCases::keyShare,
                            "SELECT u.id FROM user_account AS u FOR KEY SHARE OF u SKIP LOCKED")
                    .refused(NO_LOCKS, "sqlite")
                    .refused(NO_LOCKS_AT_THE_END, "mssql")
                    .refused(
                            "locks that spare the keys; use forUpdate() or forShare()",
                            "mysql",
                            "mariadb",
                            "h2",
                            "oracle"));

    static final List<StatementCase> GROUPS = List.of(
            example(
                            "FUN-11",
                            () -> select(USERS.name, count()).groupBy(rollup(USERS.name, USERS.age)),
                            "SELECT user_account.name, count(*) AS count_1 FROM user_account"
                                    + " GROUP BY ROLLUP(user_account.name, user_account.age)")
                    .on(
                            text("SELECT user_account.name, count(*) AS count_1 FROM user_account"
                                    + " GROUP BY user_account.name, user_account.age WITH ROLLUP"),
                            "mysql",
                            "mariadb")
                    .refused(NO_GROUPING_SETS, "sqlite", "h2"),
            example(
                            "grouping-sets",
                            () -> select(count())
                                    .selectFrom(USERS)
                                    .groupBy(
                                            cube(USERS.name),
                                            groupingSets(tuple(USERS.name, USERS.age), tuple(USERS.name), tuple())),
                            "SELECT count(*) AS count_1 FROM user_account GROUP BY CUBE(user_account.name),"
                                    + " GROUPING SETS((user_account.name, user_account.age), (user_account.name), ())")
                    .refused(NO_GROUPING_SETS, "sqlite", "h2", "mysql", "mariadb"));

    static final List<StatementCase> ROWS = List.of(
            example(
                            "PG-03",
                            () -> select(USERS.name, USERS.age)
                                    .distinctOn(USERS.name)
                                    .orderBy(USERS.name, USERS.age.desc()),
                            "SELECT DISTINCT ON (user_account.name) user_account.name, user_account.age"
                                    + " FROM user_account ORDER BY user_account.name, user_account.age DESC")
                    .refused(
                            "DISTINCT ON; rank the rows with rowNumber() and keep the first",
                            "sqlite",
                            "mysql",
                            "mariadb",
                            "mssql",
                            "oracle"),
            example(
                            "fetch-with-ties",
                            () -> select(USERS.id).orderBy(USERS.age).offset(1).fetchWithTies(2),
                            FROM_USERS + " ORDER BY user_account.age OFFSET ? ROWS FETCH FIRST ? ROWS WITH TIES",
                            1,
                            2)
                    .on(
                            text(
                                    FROM_USERS + " ORDER BY user_account.age OFFSET (?) ROWS"
                                            + " FETCH FIRST (?) ROWS WITH TIES",
                                    1,
                                    2),
                            "postgresql")
                    .refused(
                            "FETCH WITH TIES or PERCENT; rank the rows with rank() and compare with that",
                            "sqlite",
                            "mysql",
                            "mssql"),
            example(
                            "fetch",
                            () -> select(USERS.id).orderBy(USERS.id).fetch(2),
                            FROM_USERS + " ORDER BY user_account.id FETCH FIRST ? ROWS ONLY",
                            2)
                    .on(text(FROM_USERS + " ORDER BY user_account.id FETCH FIRST (?) ROWS ONLY", 2), "postgresql")
                    .on(text(FROM_USERS + " ORDER BY user_account.id LIMIT ? OFFSET ?", 2, 0), "sqlite")
                    .on(text(FROM_USERS + " ORDER BY user_account.id LIMIT ?", 2), "mysql")
                    .on(
                            text(FROM_USERS + " ORDER BY user_account.id OFFSET 0 ROWS FETCH FIRST ? ROWS ONLY", 2),
                            "mssql"),
            example(
                            "hints",
                            () -> select(USERS.id)
                                    .prefixWith("ALL")
                                    .prefixWith("/*+ index(t ix) */", "oracle")
                                    .suffixWith("/* end */"),
                            "SELECT ALL user_account.id FROM user_account /* end */")
                    .on(text("SELECT ALL /*+ index(t ix) */ user_account.id FROM user_account /* end */"), "oracle"),
            example(
                            "order-by-nulls",
                            () -> select(USERS.id)
                                    .where(or(USERS.age.isNull(), USERS.age.gt(1)))
                                    .orderBy(
                                            USERS.age.desc().nullsLast(),
                                            USERS.id.asc().nullsFirst()),
                            FROM_USERS + " WHERE user_account.age IS NULL OR user_account.age > ?"
                                    + " ORDER BY user_account.age DESC NULLS LAST, user_account.id ASC NULLS FIRST",
                            1)
                    .refused(
                            "NULLS LAST; order by x.isNull() before x to have them last, by x.isNotNull() to have them"
                                    + " first",
                            "mariadb"),
            example(
                    "correlate",
                    () -> select(USERS.id)
                            .where(select(ADDRESSES.id)
                                    .where(ADDRESSES.userId.eq(USERS.id))
                                    .correlate(USERS)
                                    .exists()),
                    FROM_USERS + " WHERE EXISTS (SELECT address.id FROM address"
                            + " WHERE address.user_id = user_account.id)"),
            example(
                            "correlate-except",
                            () -> select(USERS.id)
                                    .where(select(ORDERS.c("id"))
                                            .where(ORDERS.c("user_id", Integer.class)
                                                    .eq(USERS.id))
                                            .correlateExcept(ORDERS)
                                            .exists()),
                            FROM_USERS + " WHERE EXISTS (SELECT \"order\".id FROM \"order\""
                                    + " WHERE \"order\".user_id = user_account.id)")
                    .on(
                            text(FROM_USERS + " WHERE EXISTS (SELECT `order`.id FROM `order`"
                                    + " WHERE `order`.user_id = user_account.id)"),
                            "mysql",
                            "mariadb")
                    .on(
                            text(FROM_USERS + " WHERE EXISTS (SELECT [order].id FROM [order]"
                                    + " WHERE [order].user_id = user_account.id)"),
                            "mssql"));

    private ClauseCases() {}

    private static Statement<?> keyShare() {
        Alias u = USERS.as("u");
        return select(u.column(USERS.id)).withForUpdate(forKeyShare().of(u).skipLocked());
    }
}
