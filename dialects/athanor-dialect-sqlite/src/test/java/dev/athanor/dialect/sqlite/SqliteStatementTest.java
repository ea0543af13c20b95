package dev.athanor.dialect.sqlite;

import static dev.athanor.testing.contract.Outcome.refused;
import static dev.athanor.testing.contract.Outcome.text;
import static java.util.Map.entry;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.Outcome;
import dev.athanor.testing.contract.StatementContract;
import java.util.Map;

/**
 * What SQLite writes. Against SQLAlchemy's text: what the database refuses is refused before (ALL and ANY, LATERAL,
 * sets in parentheses, WITHIN GROUP, ROLLUP, @>, sequences, names for columns of VALUES, TABLESAMPLE), locks and
 * DISTINCT ON instead of dropped; and the parts of BIT-01 stand in parentheses, without which - binds tighter.
 */
class SqliteStatementTest extends StatementContract {

    private static final String FROM_USERS = "SELECT user_account.id FROM user_account ";

    @Override
    protected Dialect dialect() {
        return SqliteDialect.instance();
    }

    @Override
    protected Map<String, Outcome> differences() {
        return Map.ofEntries(
                entry("SEL-09", text(FROM_USERS + "WHERE user_account.name IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1)")),
                entry(
                        "SEL-10",
                        text(FROM_USERS + "WHERE (user_account.name NOT IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1))")),
                entry("SEL-20", text(FROM_USERS + "ORDER BY user_account.id LIMIT ? OFFSET ?", 5, 0)),
                entry("SEL-22", text(FROM_USERS + "ORDER BY user_account.id LIMIT ? OFFSET ?", -1, 10)),
                entry(
                        "SEL-28",
                        text(
                                "SELECT user_account.age / (? + 0.0) AS anon_1, user_account.age / ? AS anon_2"
                                        + " FROM user_account",
                                2,
                                2)),
                entry("SEL-35", text(FROM_USERS + "WHERE user_account.active = 1")),
                entry("SEL-36", text(FROM_USERS + "WHERE user_account.active = 0")),
                entry("SEL-37", text(FROM_USERS + "WHERE user_account.active IS 1")),
                entry("SEL-40", text(FROM_USERS + "WHERE user_account.age IS NOT ?", 3)),
                entry("where-true", text(FROM_USERS + "WHERE 1 = 1")),
                entry("where-false", text(FROM_USERS + "WHERE 0 = 1")),
                entry("boolean-in-and", text(FROM_USERS + "WHERE user_account.active = 1 AND user_account.age > ?", 1)),
                entry("equals-true", text("SELECT user_account.active = 1 AS anon_1 FROM user_account")),
                entry("INS-04", text("INSERT INTO user_account (name) VALUES (?) RETURNING id, name", "a")),
                entry(
                        "UPD-02",
                        text(
                                "UPDATE user_account SET fullname=(SELECT address.email_address FROM address"
                                        + " WHERE address.user_id = user_account.id LIMIT ? OFFSET ?)",
                                1,
                                0)),
                entry("UPD-05", text("UPDATE user_account SET age=? WHERE user_account.id = ? RETURNING id", 2, 1)),
                entry("DEL-03", text("DELETE FROM user_account WHERE user_account.id = ? RETURNING name", 1)),
                entry(
                        "DEL-02",
                        refused("sqlite has no DELETE that reads other tables; put them into a subquery:"
                                + " where(id.in(select(...))) [C040]")),
                entry(
                        "update-limit",
                        refused("sqlite has no LIMIT in UPDATE and DELETE; find the rows by a subquery:"
                                + " where(id.in(select(id).limit(n))) [C040]")),
                entry(
                        "delete-limit",
                        refused("sqlite has no LIMIT in UPDATE and DELETE; find the rows by a subquery:"
                                + " where(id.in(select(id).limit(n))) [C040]")),
                entry(
                        "conflict-behind-query",
                        text("INSERT INTO node (id) SELECT user_account.id FROM user_account WHERE 1 = 1"
                                + " ON CONFLICT DO NOTHING")),
                entry(
                        "MY-01",
                        refused("sqlite has no ON DUPLICATE KEY UPDATE; use onConflict(...), which names the conflict"
                                + " [C040]")),
                entry(
                        "conflict-with-constraint",
                        refused("sqlite has no ON CONSTRAINT user_account_pkey; name the columns:"
                                + " onConflict(columns) [C040]")),
                entry(
                        "DDL-07",
                        text("CREATE TABLE g (id INTEGER NOT NULL, w INTEGER DEFAULT '5', ts DATETIME DEFAULT"
                                + " CURRENT_TIMESTAMP, area INTEGER GENERATED ALWAYS AS (w * w) STORED,"
                                + " PRIMARY KEY (id))")),
                entry(
                        "DDL-10",
                        refused("sqlite has no sequences; let the key of a table count, or keep numbers in a table"
                                + " [C040]")),
                entry("comment", refused("sqlite has no comments on tables; keep them in the program [C040]")),
                entry(
                        "DDL-01",
                        text("CREATE TABLE user_account (id INTEGER NOT NULL, name VARCHAR(30) NOT NULL,"
                                + " fullname VARCHAR, age INTEGER, created_at DATETIME, active BOOLEAN,"
                                + " PRIMARY KEY (id))")));
    }
}
