package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.ChangeFormsContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbChangeFormsTest extends ChangeFormsContract {
    @Override
    protected boolean updatesSeveralTables() {
        return true;
    }
}
