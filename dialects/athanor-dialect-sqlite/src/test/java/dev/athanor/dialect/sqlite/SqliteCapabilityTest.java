package dev.athanor.dialect.sqlite;

import dev.athanor.testing.contract.engine.CapabilityContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteCapabilityTest extends CapabilityContract {}
