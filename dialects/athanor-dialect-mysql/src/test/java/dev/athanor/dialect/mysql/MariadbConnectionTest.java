package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.ConnectionContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbConnectionTest extends ConnectionContract {}
