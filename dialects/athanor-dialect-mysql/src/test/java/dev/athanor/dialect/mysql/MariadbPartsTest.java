package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.schema.PartsContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbPartsTest extends PartsContract {

    @Override
    protected List<String> triggers() {
        return List.of("create trigger tr before update on stamped for each row set new.seen = 'changed'");
    }
}
