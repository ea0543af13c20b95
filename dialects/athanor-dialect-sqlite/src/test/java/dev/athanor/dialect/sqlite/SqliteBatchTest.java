package dev.athanor.dialect.sqlite;

import dev.athanor.testing.contract.BatchContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteBatchTest extends BatchContract {

    @Override
    protected int mostParameters() {
        return 32_766;
    }
}
