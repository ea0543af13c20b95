package dev.athanor.dialect.postgresql;

import dev.athanor.testing.contract.engine.DriverContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlDriverTest extends DriverContract {}
