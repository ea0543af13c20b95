package dev.athanor.dialect.h2;

import dev.athanor.testing.contract.engine.ParameterContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;

@OnDatabase(DatabaseKind.H2)
class H2ParameterTest extends ParameterContract {

    @Override
    protected List<String> procedure() {
        return List.of();
    }
}
