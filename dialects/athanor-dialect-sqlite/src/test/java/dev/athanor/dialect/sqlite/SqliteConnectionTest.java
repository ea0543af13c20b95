package dev.athanor.dialect.sqlite;

import dev.athanor.testing.contract.ConnectionContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteConnectionTest extends ConnectionContract {}
