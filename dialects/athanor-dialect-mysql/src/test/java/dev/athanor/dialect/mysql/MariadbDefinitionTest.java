package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.schema.DefinitionContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbDefinitionTest extends DefinitionContract {

    @Override
    protected String collation() {
        return "latin1_bin";
    }
}
