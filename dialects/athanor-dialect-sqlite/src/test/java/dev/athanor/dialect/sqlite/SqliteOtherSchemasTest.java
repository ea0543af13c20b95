package dev.athanor.dialect.sqlite;

import dev.athanor.testing.contract.schema.OtherSchemasContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteOtherSchemasTest extends OtherSchemasContract {
    // Schemas are files that are attached.
    @Override
    protected String schema() {
        return "main";
    }

    @Override
    protected boolean createsSchema() {
        return false;
    }
}
