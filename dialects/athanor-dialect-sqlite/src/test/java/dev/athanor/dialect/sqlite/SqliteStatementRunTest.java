package dev.athanor.dialect.sqlite;

import static java.util.Map.entry;

import dev.athanor.testing.contract.StatementRunContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.Map;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteStatementRunTest extends StatementRunContract {

    @Override
    protected Map<String, String> failures() {
        return Map.ofEntries(
                entry("DEL-02", "sqlite has no DELETE that reads other tables"),
                entry("MY-01", "sqlite has no ON DUPLICATE KEY UPDATE"),
                entry("conflict-with-constraint", "sqlite has no ON CONSTRAINT"),
                entry("collate", "no such collation sequence: C"),
                entry("update-limit", "sqlite has no LIMIT in UPDATE and DELETE"),
                entry("delete-limit", "sqlite has no LIMIT in UPDATE and DELETE"),
                entry("FUN-14", "no such function: my_func"),
                entry("FUN-15", "near \"(\": syntax error"),
                entry("INS-05", "NOT NULL constraint failed: user_account.name"),
                entry("DDL-09", "unknown database app"),
                entry("TVF-01", "no such table: generate_series"),
                entry("DDL-10", "sqlite has no sequences"),
                entry("comment", "sqlite has no comments on tables"));
    }
}
