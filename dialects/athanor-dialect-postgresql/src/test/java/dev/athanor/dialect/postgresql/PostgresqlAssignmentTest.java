package dev.athanor.dialect.postgresql;

import dev.athanor.testing.contract.AssignmentContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlAssignmentTest extends AssignmentContract {

    @Override
    protected boolean hasConflictClauses() {
        return true;
    }
}
