package dev.athanor.dialect.postgresql;

import dev.athanor.testing.contract.engine.ParameterContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlParameterTest extends ParameterContract {

    @Override
    protected List<String> procedure() {
        return List.of(
                "create procedure add_up(a integer, b integer, out total integer, inout twice varchar) language plpgsql as $$ begin total = a + b; twice = twice || twice; end $$");
    }
}
