package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.engine.ParameterContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbParameterTest extends ParameterContract {

    @Override
    protected List<String> procedure() {
        return List.of(
                "create procedure add_up(a integer, b integer, out total integer, inout twice varchar(40)) begin set total = a + b; set twice = concat(twice, twice); end");
    }
}
