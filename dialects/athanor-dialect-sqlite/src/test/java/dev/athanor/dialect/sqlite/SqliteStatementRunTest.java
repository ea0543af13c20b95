package dev.athanor.dialect.sqlite;

import dev.athanor.testing.contract.StatementRunContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.Map;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteStatementRunTest extends StatementRunContract {

    @Override
    protected Map<String, String> failures() {
        return Map.of(
                "DEL-02", "sqlite has no DELETE that reads other tables",
                "MY-01", "sqlite has no ON DUPLICATE KEY UPDATE",
                "conflict-with-constraint", "sqlite has no ON CONSTRAINT",
                "collate", "no such collation sequence: C",
                "FUN-14", "no such function: my_func",
                "FUN-15", "near \"(\": syntax error",
                "INS-05", "NOT NULL constraint failed: user_account.name",
                "DDL-09", "unknown database app");
    }
}
