package dev.athanor.dialect.mysql;

import static dev.athanor.sql.Sql.text;

import dev.athanor.sql.ast.Statement;
import dev.athanor.testing.contract.DisconnectContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbDisconnectTest extends DisconnectContract {

    @Override
    protected Statement<?> session() {
        return text("select connection_id()");
    }

    @Override
    protected Statement<?> ending(long session) {
        return text("kill :session").bind("session", session);
    }
}
