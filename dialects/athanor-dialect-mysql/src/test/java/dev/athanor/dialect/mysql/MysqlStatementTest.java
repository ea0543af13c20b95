package dev.athanor.dialect.mysql;

import static dev.athanor.testing.contract.Outcome.refused;
import static dev.athanor.testing.contract.Outcome.text;
import static java.util.Map.entry;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.Outcome;
import dev.athanor.testing.contract.StatementContract;
import java.util.Map;

/**
 * What MySQL and MariaDB write alike. Against SQLAlchemy's text: a VARCHAR without a length and options of an identity
 * are refused, for the server does; the tables of FOR UPDATE OF are said, which MySQL knows from version 8 on; DISTINCT
 * ON is refused, where SQLAlchemy leaves the ON out and so returns other rows.
 */
class MysqlStatementTest extends StatementContract {

    @Override
    protected Dialect dialect() {
        return MysqlDialect.instance();
    }

    @Override
    protected Map<String, Outcome> differences() {
        Outcome conflict = refused(dialect().name()
                + " has no ON CONFLICT; use onDuplicateKeyUpdate(...), which minds every unique key [C040]");
        return Map.ofEntries(
                entry(
                        "SEL-21",
                        text("SELECT user_account.id FROM user_account ORDER BY user_account.id LIMIT ?, ?", 10, 5)),
                entry(
                        "SEL-22",
                        text(
                                "SELECT user_account.id FROM user_account ORDER BY user_account.id LIMIT ?, "
                                        + "18446744073709551615",
                                10)),
                entry(
                        "SEL-26",
                        text(
                                "SELECT concat(user_account.name, ?, user_account.fullname) AS anon_1 FROM "
                                        + "user_account",
                                " ")),
                entry(
                        "SEL-28",
                        text(
                                "SELECT user_account.age / ? AS anon_1, FLOOR(user_account.age / ?) AS anon_2 FROM "
                                        + "user_account",
                                2,
                                2)),
                entry(
                        "SEL-29",
                        text("SELECT `order`.id, `order`.`Status` FROM `order` WHERE `order`.`Status` = ?", "x")),
                entry(
                        "SEL-41",
                        text("SELECT user_account.id, address.id AS id_1 FROM user_account INNER JOIN address ON "
                                + "user_account.id = address.user_id")),
                entry("SEL-35", text("SELECT user_account.id FROM user_account WHERE user_account.active = 1")),
                entry("SEL-36", text("SELECT user_account.id FROM user_account WHERE user_account.active = 0")),
                entry("SEL-40", text("SELECT user_account.id FROM user_account WHERE NOT (user_account.age <=> ?)", 3)),
                entry(
                        "boolean-in-and",
                        text(
                                "SELECT user_account.id FROM user_account WHERE user_account.active = 1 AND "
                                        + "user_account.age > ?",
                                1)),
                entry(
                        "JOIN-01",
                        text("SELECT user_account.name, address.email_address FROM user_account INNER JOIN address"
                                + " ON user_account.id = address.user_id")),
                entry(
                        "JOIN-02",
                        text("SELECT user_account.name FROM user_account INNER JOIN address ON user_account.id = "
                                + "address.user_id")),
                entry(
                        "JOIN-05",
                        text("SELECT count(*) AS count_1 FROM user_account INNER JOIN address ON user_account.id ="
                                + " address.user_id")),
                entry(
                        "JOIN-06",
                        text("SELECT user_account.name, u2.name AS name_1 FROM user_account INNER JOIN "
                                + "user_account AS u2 ON user_account.id > u2.id")),
                entry(
                        "SUB-01",
                        text("SELECT user_account.name, counts.n FROM user_account INNER JOIN (SELECT "
                                + "address.user_id AS user_id, count(address.id) AS n FROM address GROUP BY "
                                + "address.user_id) AS counts ON user_account.id = counts.user_id")),
                entry(
                        "CAST-01",
                        text("SELECT CAST(user_account.age AS CHAR(10)) AS age, CAST(user_account.name AS SIGNED "
                                + "INTEGER) AS name FROM user_account")),
                entry("INS-05", text("INSERT INTO user_account () VALUES ()")),
                entry(
                        "insert-from-cte",
                        text(
                                "INSERT INTO node (parent_id) WITH elder AS (SELECT user_account.id AS id FROM "
                                        + "user_account WHERE user_account.age > ?) SELECT elder.id FROM elder",
                                90)),
                entry("PG-01", conflict),
                entry("PG-02", conflict),
                entry("LITE-01", conflict),
                entry("conflict-of-any-kind", conflict),
                entry("conflict-with-constraint", conflict),
                entry("conflict-behind-query", conflict),
                entry("conflict-set-in-order-of-table", conflict),
                entry(
                        "UPD-03",
                        text(
                                "UPDATE user_account, address SET user_account.fullname=? WHERE user_account.id = "
                                        + "address.user_id AND address.email_address = ?",
                                "y",
                                "x")),
                entry(
                        "DEL-02",
                        text(
                                "DELETE FROM user_account USING user_account, address WHERE user_account.id = "
                                        + "address.user_id AND address.email_address = ?",
                                "x")),
                entry(
                        "DDL-01",
                        refused("VARCHAR needs a length on mysql and mariadb; say varchar(n), or TEXT for text of any"
                                + " length [C080]")),
                entry(
                        "DDL-02",
                        text("CREATE TABLE address (id INTEGER NOT NULL AUTO_INCREMENT, email_address VARCHAR(100)"
                                + " NOT NULL, user_id INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(user_id) "
                                + "REFERENCES user_account (id))")),
                entry(
                        "DDL-03",
                        text("CREATE TABLE `order` (id INTEGER NOT NULL AUTO_INCREMENT, user_id INTEGER, total "
                                + "NUMERIC(10, 2), `Status` VARCHAR(10), doc JSON, PRIMARY KEY (id), FOREIGN "
                                + "KEY(user_id) REFERENCES user_account (id))")),
                entry(
                        "DDL-07",
                        refused(dialect().name()
                                + " has no options of an identity, as g.id has them; leave them out, and say where"
                                + " to begin with ALTER TABLE … AUTO_INCREMENT = n [C040]")),
                entry(
                        "DDL-09",
                        text("CREATE TABLE app.t (id INTEGER NOT NULL COMMENT 'the id' AUTO_INCREMENT, PRIMARY KEY"
                                + " (id))COMMENT='a table'")),
                entry(
                        "foreign-key-in-full",
                        refused(dialect().name() + " has no MATCH of foreign keys; leave it out [C040]")),
                entry(
                        "index-in-part",
                        refused(dialect().name()
                                + " has no partial indexes; index all rows, or restrict it by onlyOn(...) [C040]")),
                entry("comment", text("ALTER TABLE user_account COMMENT 'it''s'")),
                entry("drop-table", text("DROP TABLE `order`")),
                entry("drop-if-exists", text("DROP TABLE IF EXISTS `order`")));
    }
}
