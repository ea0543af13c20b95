package dev.athanor.dialect.h2;

import dev.athanor.testing.contract.TransactionContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2TransactionTest extends TransactionContract {

    @Override
    protected boolean defersConstraints() {
        return false;
    }

    @Override
    protected boolean knowsItsSavepoints() {
        return false;
    }
}
