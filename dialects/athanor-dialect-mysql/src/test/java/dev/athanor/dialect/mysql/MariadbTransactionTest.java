package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.TransactionContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbTransactionTest extends TransactionContract {

    @Override
    protected boolean defersConstraints() {
        return false;
    }
}
