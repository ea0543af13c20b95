package dev.athanor.dialect.mysql;

import static dev.athanor.sql.Sql.text;
import static java.util.Map.entry;

import dev.athanor.engine.Connection;
import dev.athanor.testing.contract.StatementRunContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.Map;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbStatementRunTest extends StatementRunContract {

    private static final String CONFLICT = "mariadb has no ON CONFLICT";

    @Override
    protected void prepare(Connection connection) {
        connection.execute(text("create or replace database app"));
    }

    @Override
    protected Map<String, String> failures() {
        return Map.ofEntries(
                entry("SEL-19", "mariadb has no NULLS LAST"),
                entry("JOIN-04", "mariadb has no FULL OUTER JOIN"),
                entry("FUN-14", "my_func does not exist"),
                entry("FUN-15", "app.my_func does not exist"),
                entry("INS-05", "Field 'name' doesn't have a default value"),
                entry("PG-01", CONFLICT),
                entry("PG-02", CONFLICT),
                entry("LITE-01", CONFLICT),
                entry("conflict-of-any-kind", CONFLICT),
                entry("conflict-with-constraint", CONFLICT),
                entry("conflict-set-in-order-of-table", CONFLICT),
                entry("UPD-05", "mariadb has no UPDATE that returns rows"),
                entry("DDL-01", "VARCHAR needs a length"),
                entry("collate", "Unknown collation: 'C'"),
                entry("TVF-01", "error in your SQL syntax"),
                entry("PG-05", "error in your SQL syntax"),
                entry("PG-06", "error in your SQL syntax"),
                entry("conflict-behind-query", CONFLICT),
                entry("DDL-07", "mariadb has no options of an identity"),
                entry("foreign-key-in-full", "mariadb has no MATCH of foreign keys"),
                entry("index-in-part", "mariadb has no indexes of expressions"));
    }
}
