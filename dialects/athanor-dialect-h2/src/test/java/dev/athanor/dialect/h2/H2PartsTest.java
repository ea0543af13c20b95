package dev.athanor.dialect.h2;

import dev.athanor.testing.contract.schema.PartsContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;

@OnDatabase(DatabaseKind.H2)
class H2PartsTest extends PartsContract {

    @Override
    protected List<String> triggers() {
        return List.of("alter table stamped alter column seen set on update 'changed'");
    }
}
