package dev.athanor.dialect.postgresql;

import static dev.athanor.testing.contract.Outcome.refused;
import static dev.athanor.testing.contract.Outcome.text;
import static java.util.Map.entry;

import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.Outcome;
import dev.athanor.testing.contract.StatementContract;
import java.util.Map;

/** With lists written as lists, as other databases have them. */
class PostgresqlStatementTest extends StatementContract {

    private static final Dialect WITHOUT_ARRAYS = Dialect.extending(PostgresqlDialect.instance())
            .without(Capability.ARRAY_BINDS)
            .build();

    @Override
    protected Dialect dialect() {
        return WITHOUT_ARRAYS;
    }

    @Override
    protected Map<String, Outcome> differences() {
        return Map.ofEntries(
                entry(
                        "SEL-22",
                        text(
                                "SELECT user_account.id FROM user_account ORDER BY user_account.id LIMIT ALL OFFSET ?",
                                10)),
                entry(
                        "INS-02",
                        text(
                                "INSERT INTO user_account (name, age) VALUES (lower(?), (SELECT max(u2.age) AS max_1"
                                        + " FROM user_account AS u2)) RETURNING user_account.id",
                                "A")),
                entry("INS-05", text("INSERT INTO user_account DEFAULT VALUES RETURNING user_account.id")),
                entry(
                        "MY-01",
                        refused("postgresql has no ON DUPLICATE KEY UPDATE; use onConflict(...), which names the"
                                + " conflict [C040]")),
                entry(
                        "DDL-01",
                        text("CREATE TABLE user_account (id SERIAL NOT NULL, name VARCHAR(30) NOT NULL,"
                                + " fullname VARCHAR, age INTEGER, created_at TIMESTAMP WITHOUT TIME ZONE,"
                                + " active BOOLEAN, PRIMARY KEY (id))")),
                entry(
                        "DDL-02",
                        text("CREATE TABLE address (id SERIAL NOT NULL, email_address VARCHAR(100) NOT NULL,"
                                + " user_id INTEGER NOT NULL, PRIMARY KEY (id),"
                                + " FOREIGN KEY(user_id) REFERENCES user_account (id))")),
                entry(
                        "DDL-03",
                        text("CREATE TABLE \"order\" (id SERIAL NOT NULL, user_id INTEGER, total NUMERIC(10, 2),"
                                + " \"Status\" VARCHAR(10), doc JSON, PRIMARY KEY (id),"
                                + " FOREIGN KEY(user_id) REFERENCES user_account (id))")),
                entry("DDL-09", text("CREATE TABLE app.t (id SERIAL NOT NULL, PRIMARY KEY (id))")));
    }
}
