package dev.athanor.dialect.postgresql;

import dev.athanor.testing.contract.schema.PartsContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlPartsTest extends PartsContract {

    @Override
    protected List<String> triggers() {
        return List.of(
                "create function stamp() returns trigger language plpgsql as $$ begin if new.word is distinct from old.word then new.seen = 'changed'; end if; return new; end $$",
                "create trigger tr before update on stamped for each row execute function stamp()");
    }
}
