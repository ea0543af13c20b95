package dev.athanor.dialect.sqlite;

import dev.athanor.testing.contract.engine.ParameterContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteParameterTest extends ParameterContract {

    @Override
    protected List<String> procedure() {
        return List.of();
    }
}
