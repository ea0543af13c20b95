package dev.athanor.dialect.h2;

import dev.athanor.testing.contract.ChangeFormsContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2ChangeFormsTest extends ChangeFormsContract {
    @Override
    protected boolean readsOthersInUpdates() {
        return false;
    }
}
