package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.ChangeFactsContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbChangeFactsTest extends ChangeFactsContract {
    @Override
    protected boolean countsWhereNullIsGiven() {
        return true;
    }
}
