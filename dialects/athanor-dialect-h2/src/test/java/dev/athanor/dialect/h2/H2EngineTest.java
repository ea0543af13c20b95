package dev.athanor.dialect.h2;

import dev.athanor.testing.contract.EngineContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2EngineTest extends EngineContract {

    // Its cache of queries keeps the parameters of each.
    @Override
    protected boolean driverKeepsValues() {
        return true;
    }
}
