package dev.athanor.dialect.sqlite;

import dev.athanor.testing.contract.AssignmentContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteAssignmentTest extends AssignmentContract {

    @Override
    protected boolean hasConflictClauses() {
        return true;
    }

    @Override
    protected boolean hasConflictsOfConstraints() {
        return false;
    }
}
