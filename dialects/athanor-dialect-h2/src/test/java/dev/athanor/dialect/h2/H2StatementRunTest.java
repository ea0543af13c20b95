package dev.athanor.dialect.h2;

import static dev.athanor.sql.Sql.text;
import static java.util.Map.entry;

import dev.athanor.engine.Connection;
import dev.athanor.testing.contract.StatementRunContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.Map;

@OnDatabase(DatabaseKind.H2)
class H2StatementRunTest extends StatementRunContract {

    private static final String CONFLICT = "h2 has no ON CONFLICT";

    @Override
    protected void prepare(Connection connection) {
        connection.execute(text("create schema app"));
    }

    @Override
    protected Map<String, String> failures() {
        return Map.ofEntries(
                entry("JOIN-04", "h2 has no FULL OUTER JOIN"),
                entry("FUN-14", "Function \"MY_FUNC\" not found"),
                entry("FUN-15", "Function \"MY_FUNC\" not found"),
                entry("INS-05", "NULL not allowed for column \"NAME\""),
                entry("PG-01", CONFLICT),
                entry("PG-02", CONFLICT),
                entry("LITE-01", CONFLICT),
                entry("MY-01", "h2 has no ON DUPLICATE KEY UPDATE"),
                entry("conflict-of-any-kind", CONFLICT),
                entry("conflict-with-constraint", CONFLICT),
                entry("conflict-set-in-order-of-table", CONFLICT),
                entry("UPD-03", "h2 has no UPDATE that reads other tables"),
                entry("DEL-02", "h2 has no DELETE that reads other tables"),
                // A table goes before the CTE that is called like it, and there is one.
                entry("CTE-01", "Column \"C.ID\" not found"),
                entry("collate", "Syntax error"),
                entry("TVF-01", "Column \"G.N\" not found"),
                entry("PG-04", "h2 has no arrays"),
                entry("PG-05", "Column \"TAGS\" not found"),
                entry("PG-06", "Syntax error"),
                entry("conflict-behind-query", CONFLICT),
                entry("update-limit", "h2 has no LIMIT in UPDATE and DELETE"),
                entry("delete-limit", "h2 has no LIMIT in UPDATE and DELETE"),
                entry("foreign-key-in-full", "h2 has no MATCH of foreign keys"),
                entry("index-in-part", "h2 has no indexes of expressions"));
    }
}
