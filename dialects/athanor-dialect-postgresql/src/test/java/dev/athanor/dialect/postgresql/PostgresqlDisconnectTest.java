package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.text;

import dev.athanor.sql.ast.Statement;
import dev.athanor.testing.contract.DisconnectContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlDisconnectTest extends DisconnectContract {

    @Override
    protected Statement<?> session() {
        return text("select pg_backend_pid()");
    }

    @Override
    protected Statement<?> ending(long session) {
        return text("select pg_terminate_backend(:session)").bind("session", (int) session);
    }
}
