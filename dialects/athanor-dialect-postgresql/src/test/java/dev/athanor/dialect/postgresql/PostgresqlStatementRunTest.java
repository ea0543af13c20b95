package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.text;

import dev.athanor.engine.Connection;
import dev.athanor.testing.contract.StatementRunContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.Map;

/** With lists bound as arrays. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlStatementRunTest extends StatementRunContract {

    @Override
    protected void prepare(Connection connection) {
        connection.execute(text("CREATE SCHEMA app"));
        connection.execute(text("CREATE TYPE status AS ENUM ('new', 'paid')"));
        for (String parameters : new String[] {"my_func(integer, varchar)", "app.my_func(integer)"}) {
            connection.execute(
                    text("CREATE FUNCTION " + parameters + " RETURNS varchar LANGUAGE sql AS $$ SELECT 'x' $$"));
        }
    }

    @Override
    protected Map<String, String> failures() {
        return Map.of(
                "update-limit", "postgresql has no LIMIT in UPDATE and DELETE",
                "delete-limit", "postgresql has no LIMIT in UPDATE and DELETE",
                "INS-05", "null value in column \"name\"",
                "MY-01", "postgresql has no ON DUPLICATE KEY UPDATE",
                "TVF-01", "column g.n does not exist",
                "PG-04", "column \"tags\" does not exist",
                "PG-05", "column \"tags\" does not exist",
                "PG-06", "column \"d\" does not exist");
    }
}
