package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.AssignmentContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbAssignmentTest extends AssignmentContract {

    @Override
    protected boolean hasConflictClauses() {
        return false;
    }
}
