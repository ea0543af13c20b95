package dev.athanor.dialect.h2;

import dev.athanor.testing.contract.TwoPhaseContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2TwoPhaseTest extends TwoPhaseContract {

    /** A database in memory closes itself when one connection rolls back what another, lost one prepared. */
    @Override
    protected boolean rollsBackOthers() {
        return false;
    }
}
