package dev.athanor.dialect.h2;

import static dev.athanor.sql.Sql.text;

import dev.athanor.sql.ast.Statement;
import dev.athanor.testing.contract.DisconnectContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2DisconnectTest extends DisconnectContract {

    @Override
    protected Statement<?> session() {
        return text("call session_id()");
    }

    @Override
    protected Statement<?> ending(long session) {
        return text("call abort_session(:session)").bind("session", (int) session);
    }
}
