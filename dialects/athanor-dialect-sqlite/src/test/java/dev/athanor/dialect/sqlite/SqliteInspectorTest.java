package dev.athanor.dialect.sqlite;

import dev.athanor.testing.contract.schema.InspectorContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteInspectorTest extends InspectorContract {}
