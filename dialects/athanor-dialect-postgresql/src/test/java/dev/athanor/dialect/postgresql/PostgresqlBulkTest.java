package dev.athanor.dialect.postgresql;

import dev.athanor.testing.contract.BulkContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlBulkTest extends BulkContract {
    @Override
    protected boolean tellsRowsApart() {
        return true;
    }
}
