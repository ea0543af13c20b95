package dev.athanor.dialect.h2;

import dev.athanor.testing.contract.schema.DefinitionContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2DefinitionTest extends DefinitionContract {

    @Override
    protected String collation() {
        return "none";
    }
}
