package dev.athanor.dialect.h2;

import dev.athanor.testing.contract.BatchContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2BatchTest extends BatchContract {

    @Override
    protected int mostParameters() {
        return 30_000;
    }
}
