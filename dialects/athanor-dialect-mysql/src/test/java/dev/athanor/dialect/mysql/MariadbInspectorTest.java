package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.schema.InspectorContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbInspectorTest extends InspectorContract {

    // All primary keys are called PRIMARY.
    @Override
    protected boolean namesPrimaryKeys() {
        return false;
    }

    @Override
    protected boolean tellsUniqueIndexesApart() {
        return false;
    }
}
