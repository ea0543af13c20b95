package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.TwoPhaseContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbTwoPhaseTest extends TwoPhaseContract {}
