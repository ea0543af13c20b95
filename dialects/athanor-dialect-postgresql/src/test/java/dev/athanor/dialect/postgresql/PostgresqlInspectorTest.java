package dev.athanor.dialect.postgresql;

import dev.athanor.testing.contract.schema.InspectorContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlInspectorTest extends InspectorContract {}
