package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.engine.CapabilityContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbCapabilityTest extends CapabilityContract {}
