package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.BulkContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbBulkTest extends BulkContract {}
