package dev.athanor.dialect.postgresql;

import dev.athanor.testing.contract.TwoPhaseContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlTwoPhaseTest extends TwoPhaseContract {}
