package dev.athanor.dialect.sqlite;

import dev.athanor.testing.contract.schema.PartsContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;

@OnDatabase(DatabaseKind.SQLITE)
class SqlitePartsTest extends PartsContract {

    @Override
    protected List<String> triggers() {
        return List.of(
                "create trigger tr after update of word on stamped begin update stamped set seen = 'changed' where id = new.id; end");
    }
}
