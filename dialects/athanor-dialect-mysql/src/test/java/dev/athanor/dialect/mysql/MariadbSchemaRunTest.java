package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.SchemaContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbSchemaRunTest extends SchemaContract {
    @Override
    protected boolean hasIndexesOfExpressions() {
        return false;
    }
}
