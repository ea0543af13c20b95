package dev.athanor.dialect.sqlite;

import dev.athanor.testing.contract.schema.DefinitionContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteDefinitionTest extends DefinitionContract {

    @Override
    protected String collation() {
        return "NOCASE";
    }
}
