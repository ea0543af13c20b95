package dev.athanor.dialect.postgresql;

import dev.athanor.testing.contract.schema.DefinitionContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlDefinitionTest extends DefinitionContract {

    @Override
    protected String collation() {
        return "C";
    }
}
