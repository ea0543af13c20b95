package dev.athanor.dialect.mssql;

import static dev.athanor.testing.contract.Outcome.refused;
import static dev.athanor.testing.contract.Outcome.text;
import static java.util.Map.entry;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.Outcome;
import dev.athanor.testing.contract.StatementContract;
import java.util.Map;

/**
 * What SQL Server writes. Against SQLAlchemy's text: locks are refused instead of dropped (SEL-30 to 32), DISTINCT ON
 * is refused instead of cut to DISTINCT (PG-03), OFFSET and FETCH stand behind a set operation (SET-02), where
 * SQLAlchemy forgets its limit; and ANY stays on the right (PG-05), where alone there is grammar for it: SQLAlchemy
 * swaps the sides of every "parameter = expression".
 */
class MssqlStatementTest extends StatementContract {

    private static final Outcome NO_CONFLICT = refused("mssql has no ON CONFLICT; write a MERGE with text(...) [C040]");

    private static final Outcome NO_LIMIT =
            refused("mssql has no LIMIT in UPDATE and DELETE; find the rows by a subquery:"
                    + " where(id.in(select(id).limit(n))) [C040]");

    @Override
    protected Dialect dialect() {
        return MssqlDialect.instance();
    }

    @Override
    protected Map<String, Outcome> differences() {
        return Map.ofEntries(
                entry("SEL-20", text("SELECT TOP 5 user_account.id FROM user_account ORDER BY user_account.id")),
                entry(
                        "SEL-21",
                        text(
                                "SELECT user_account.id FROM user_account ORDER BY user_account.id OFFSET ? ROWS "
                                        + "FETCH FIRST ? ROWS ONLY",
                                10,
                                5)),
                entry(
                        "SEL-22",
                        text("SELECT user_account.id FROM user_account ORDER BY user_account.id OFFSET ? ROWS", 10)),
                entry(
                        "SEL-26",
                        text("SELECT user_account.name + ? + user_account.fullname AS anon_1 FROM user_account", " ")),
                entry(
                        "SEL-29",
                        text("SELECT [order].id, [order].[Status] FROM [order] WHERE [order].[Status] = ?", "x")),
                entry("SEL-35", text("SELECT user_account.id FROM user_account WHERE user_account.active = 1")),
                entry("SEL-36", text("SELECT user_account.id FROM user_account WHERE user_account.active = 0")),
                entry("SEL-37", text("SELECT user_account.id FROM user_account WHERE user_account.active IS 1")),
                entry(
                        "SEL-40",
                        text(
                                "SELECT user_account.id FROM user_account WHERE NOT EXISTS (SELECT user_account.age "
                                        + "INTERSECT SELECT ?)",
                                3)),
                entry("where-true", text("SELECT user_account.id FROM user_account WHERE 1 = 1")),
                entry("where-false", text("SELECT user_account.id FROM user_account WHERE 0 = 1")),
                entry(
                        "boolean-in-and",
                        text(
                                "SELECT user_account.id FROM user_account WHERE user_account.active = 1 AND "
                                        + "user_account.age > ?",
                                1)),
                entry("equals-true", text("SELECT user_account.active = 1 AS anon_1 FROM user_account")),
                entry(
                        "INS-02",
                        text(
                                "INSERT INTO user_account (name, age) OUTPUT inserted.id VALUES (lower(?), (SELECT "
                                        + "max(u2.age) AS max_1 FROM user_account AS u2))",
                                "A")),
                entry(
                        "INS-04",
                        text("INSERT INTO user_account (name) OUTPUT inserted.id, inserted.name VALUES (?)", "a")),
                entry("INS-05", text("INSERT INTO user_account OUTPUT inserted.id DEFAULT VALUES")),
                entry("PG-01", NO_CONFLICT),
                entry("PG-02", NO_CONFLICT),
                entry("LITE-01", NO_CONFLICT),
                entry("MY-01", refused("mssql has no ON DUPLICATE KEY UPDATE; write a MERGE with text(...) [C040]")),
                entry("conflict-of-any-kind", NO_CONFLICT),
                entry("conflict-with-constraint", NO_CONFLICT),
                entry("conflict-behind-query", NO_CONFLICT),
                entry("conflict-set-in-order-of-table", NO_CONFLICT),
                entry("update-limit", NO_LIMIT),
                entry("delete-limit", NO_LIMIT),
                entry(
                        "UPD-02",
                        text("UPDATE user_account SET fullname=(SELECT TOP 1 address.email_address FROM address "
                                + "WHERE address.user_id = user_account.id)")),
                entry(
                        "UPD-03",
                        text(
                                "UPDATE user_account SET fullname=? FROM user_account, address WHERE user_account.id "
                                        + "= address.user_id AND address.email_address = ?",
                                "y",
                                "x")),
                entry(
                        "UPD-05",
                        text("UPDATE user_account SET age=? OUTPUT inserted.id WHERE user_account.id = ?", 2, 1)),
                entry(
                        "DEL-02",
                        text(
                                "DELETE FROM user_account FROM user_account, address WHERE user_account.id = "
                                        + "address.user_id AND address.email_address = ?",
                                "x")),
                entry("DEL-03", text("DELETE FROM user_account OUTPUT deleted.name WHERE user_account.id = ?", 1)),
                entry(
                        "DDL-01",
                        text("CREATE TABLE user_account (id INTEGER NOT NULL IDENTITY, name VARCHAR(30) NOT NULL, "
                                + "fullname VARCHAR(max) NULL, age INTEGER NULL, created_at DATETIME NULL, active BIT "
                                + "NULL, PRIMARY KEY (id))")),
                entry(
                        "DDL-02",
                        text("CREATE TABLE address (id INTEGER NOT NULL IDENTITY, email_address VARCHAR(100) NOT "
                                + "NULL, user_id INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(user_id) REFERENCES "
                                + "user_account (id))")),
                entry(
                        "DDL-03",
                        text("CREATE TABLE [order] (id INTEGER NOT NULL IDENTITY, user_id INTEGER NULL, total "
                                + "NUMERIC(10, 2) NULL, [Status] VARCHAR(10) NULL, doc NVARCHAR(max) NULL, PRIMARY KEY "
                                + "(id), FOREIGN KEY(user_id) REFERENCES user_account (id))")),
                entry(
                        "DDL-06",
                        text("CREATE TABLE c (a INTEGER NOT NULL, b INTEGER NOT NULL, p INTEGER NULL, PRIMARY KEY "
                                + "(a, b), CONSTRAINT ck_a CHECK (a > 0), CONSTRAINT uq_bp UNIQUE (b, p), CONSTRAINT "
                                + "fk_p FOREIGN KEY(p) REFERENCES node (id) ON DELETE CASCADE ON UPDATE SET NULL)")),
                entry(
                        "DDL-07",
                        text("CREATE TABLE g (id INTEGER NOT NULL IDENTITY(10,1), w INTEGER NULL DEFAULT '5', ts "
                                + "DATETIME NULL DEFAULT CURRENT_TIMESTAMP, area AS (w * w) PERSISTED, PRIMARY KEY "
                                + "(id))")),
                entry("DDL-09", text("CREATE TABLE app.t (id INTEGER NOT NULL IDENTITY, PRIMARY KEY (id))")),
                entry(
                        "create-if-not-exists",
                        refused("mssql has no CREATE TABLE IF NOT EXISTS; look with an inspector first [C040]")),
                entry("foreign-key-in-full", refused("mssql has no MATCH of foreign keys; leave it out [C040]")),
                entry("drop-table", text("DROP TABLE [order]")),
                entry("drop-if-exists", text("DROP TABLE IF EXISTS [order]")));
    }
}
