package dev.athanor.dialect.sqlite;

import dev.athanor.testing.contract.engine.DriverContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteDriverTest extends DriverContract {}
