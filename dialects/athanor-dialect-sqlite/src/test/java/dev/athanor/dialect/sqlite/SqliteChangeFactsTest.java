package dev.athanor.dialect.sqlite;

import dev.athanor.testing.contract.ChangeFactsContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteChangeFactsTest extends ChangeFactsContract {
    @Override
    protected boolean countsWhereNullIsGiven() {
        return true;
    }
}
