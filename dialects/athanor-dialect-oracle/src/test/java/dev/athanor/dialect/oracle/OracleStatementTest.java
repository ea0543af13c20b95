package dev.athanor.dialect.oracle;

import static dev.athanor.testing.contract.Outcome.refused;
import static dev.athanor.testing.contract.Outcome.text;
import static java.util.Map.entry;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.Outcome;
import dev.athanor.testing.contract.StatementContract;
import java.util.Map;

/**
 * What Oracle writes. Against SQLAlchemy's text: FOR UPDATE OF has its columns (SEL-31), for "OF NOWAIT" is no SQL;
 * DISTINCT ON is refused instead of cut to DISTINCT (PG-03), ON UPDATE of a foreign key instead of dropped (DDL-06).
 */
class OracleStatementTest extends StatementContract {

    private static final Outcome NO_CONFLICT =
            refused("oracle has no ON CONFLICT; write a MERGE with text(...) [C040]");

    private static final Outcome NO_LIMIT =
            refused("oracle has no LIMIT in UPDATE and DELETE; find the rows by a subquery:"
                    + " where(id.in(select(id).limit(n))) [C040]");

    @Override
    protected Dialect dialect() {
        return OracleDialect.instance();
    }

    @Override
    protected Map<String, Outcome> differences() {
        return Map.ofEntries(
                entry(
                        "SEL-20",
                        text("SELECT user_account.id FROM user_account ORDER BY user_account.id FETCH FIRST 5 ROWS"
                                + " ONLY")),
                entry(
                        "SEL-21",
                        text("SELECT user_account.id FROM user_account ORDER BY user_account.id OFFSET 10 ROWS "
                                + "FETCH FIRST 5 ROWS ONLY")),
                entry(
                        "SEL-22",
                        text("SELECT user_account.id FROM user_account ORDER BY user_account.id OFFSET 10 ROWS")),
                entry(
                        "SEL-27",
                        text("SELECT -user_account.age, mod(user_account.age, ?) AS anon_1 FROM user_account", 3)),
                entry(
                        "SEL-28",
                        text(
                                "SELECT user_account.age / ? AS anon_1, FLOOR(user_account.age / ?) AS anon_2 FROM "
                                        + "user_account",
                                2,
                                2)),
                entry("SEL-37", text("SELECT user_account.id FROM user_account WHERE user_account.active IS 1")),
                entry(
                        "SEL-40",
                        text(
                                "SELECT user_account.id FROM user_account WHERE DECODE(user_account.age, ?, 0, 1) = 1",
                                3)),
                entry("where-true", text("SELECT user_account.id FROM user_account WHERE 1 = 1")),
                entry("where-false", text("SELECT user_account.id FROM user_account WHERE 0 = 1")),
                entry("equals-true", text("SELECT user_account.active = 1 AS anon_1 FROM user_account")),
                entry(
                        "JOIN-06",
                        text("SELECT user_account.name, u2.name AS name_1 FROM user_account JOIN user_account u2 "
                                + "ON user_account.id > u2.id")),
                entry(
                        "SUB-01",
                        text("SELECT user_account.name, counts.n FROM user_account JOIN (SELECT address.user_id AS"
                                + " user_id, count(address.id) AS n FROM address GROUP BY address.user_id) counts ON "
                                + "user_account.id = counts.user_id")),
                entry(
                        "CTE-01",
                        text(
                                "WITH c AS (SELECT user_account.id AS id FROM user_account) SELECT c.id, d.id AS id_1"
                                        + " FROM c, c d WHERE c.id = ?",
                                1)),
                entry(
                        "CAST-01",
                        text("SELECT CAST(user_account.age AS VARCHAR2(10 CHAR)) AS age, CAST(user_account.name AS"
                                + " INTEGER) AS name FROM user_account")),
                entry(
                        "INS-02",
                        text(
                                "INSERT INTO user_account (name, age) VALUES (lower(?), (SELECT max(u2.age) AS max_1 "
                                        + "FROM user_account u2)) RETURNING user_account.id INTO ?",
                                "A",
                                null)),
                entry(
                        "INS-03",
                        refused("oracle has no INSERT of 2 rows at once; insert them with executeMany(...) or "
                                + "insertMany(...) [C040]")),
                entry(
                        "INS-04",
                        text(
                                "INSERT INTO user_account (name) VALUES (?) RETURNING user_account.id, "
                                        + "user_account.name INTO ?, ?",
                                "a",
                                null,
                                null)),
                entry("INS-05", text("INSERT INTO user_account () VALUES () RETURNING user_account.id INTO ?", (Object)
                        null)),
                entry(
                        "insert-from-cte",
                        text(
                                "INSERT INTO node (parent_id) WITH elder AS (SELECT user_account.id AS id FROM "
                                        + "user_account WHERE user_account.age > ?) SELECT elder.id FROM elder",
                                90)),
                entry("PG-01", NO_CONFLICT),
                entry("PG-02", NO_CONFLICT),
                entry("LITE-01", NO_CONFLICT),
                entry("MY-01", refused("oracle has no ON DUPLICATE KEY UPDATE; write a MERGE with text(...) [C040]")),
                entry("conflict-of-any-kind", NO_CONFLICT),
                entry("conflict-with-constraint", NO_CONFLICT),
                entry("conflict-behind-query", NO_CONFLICT),
                entry("conflict-set-in-order-of-table", NO_CONFLICT),
                entry("update-limit", NO_LIMIT),
                entry("delete-limit", NO_LIMIT),
                entry(
                        "UPD-02",
                        text("UPDATE user_account SET fullname=(SELECT address.email_address FROM address WHERE "
                                + "address.user_id = user_account.id FETCH FIRST 1 ROWS ONLY)")),
                entry(
                        "UPD-03",
                        refused("oracle has no UPDATE that reads other tables; put them into a subquery: "
                                + "where(id.in(select(...))) [C040]")),
                entry(
                        "UPD-05",
                        text(
                                "UPDATE user_account SET age=? WHERE user_account.id = ? RETURNING user_account.id "
                                        + "INTO ?",
                                2,
                                1,
                                null)),
                entry(
                        "DEL-02",
                        refused("oracle has no DELETE that reads other tables; put them into a subquery: "
                                + "where(id.in(select(...))) [C040]")),
                entry(
                        "DEL-03",
                        text(
                                "DELETE FROM user_account WHERE user_account.id = ? RETURNING user_account.name INTO "
                                        + "?",
                                1,
                                null)),
                entry(
                        "DDL-01",
                        text(
                                "CREATE TABLE user_account (id INTEGER NOT NULL, name VARCHAR2(30 CHAR) NOT NULL, "
                                        + "fullname VARCHAR2, age INTEGER, created_at DATE, active BOOLEAN, PRIMARY KEY (id))")),
                entry(
                        "DDL-02",
                        text("CREATE TABLE address (id INTEGER NOT NULL, email_address VARCHAR2(100 CHAR) NOT "
                                + "NULL, user_id INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(user_id) REFERENCES "
                                + "user_account (id))")),
                entry(
                        "DDL-03",
                        text("CREATE TABLE \"order\" (id INTEGER NOT NULL, user_id INTEGER, total NUMERIC(10, 2), "
                                + "\"Status\" VARCHAR2(10 CHAR), doc JSON, PRIMARY KEY (id), FOREIGN KEY(user_id) "
                                + "REFERENCES user_account (id))")),
                entry(
                        "DDL-06",
                        refused("oracle has no ON UPDATE, which the foreign key of [c.p] says; leave it out, and do "
                                + "not change keys that are referred to [C040]")),
                entry(
                        "DDL-07",
                        refused("oracle has no computed columns that are stored, as g.area; make it VIRTUAL [C040]")),
                entry(
                        "create-if-not-exists",
                        refused("oracle has no CREATE TABLE IF NOT EXISTS before version 23; look with an inspector "
                                + "first [C040]")),
                entry("foreign-key-in-full", refused("oracle has no MATCH of foreign keys; leave it out [C040]")));
    }
}
