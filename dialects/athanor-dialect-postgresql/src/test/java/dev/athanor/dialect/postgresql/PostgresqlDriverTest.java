package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of the driver's settings. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlDriverTest {

    private final Table metals =
            Table.of("metal", new MetaData(), column("id", INTEGER).primaryKey());
    private final Column<Integer> id = metals.c("id", Integer.class);

    @Test
    void theServerKeepsAStatementFromTheFifthRunOnAlthoughEachIsBuiltAnew(Engine engine) {
        metals.metadata().createAll(engine);
        try (Connection connection = engine.connect()) {
            run(connection, 4);
            assertThat(kept(connection)).isZero();

            run(connection, 1);
            assertThat(kept(connection)).isOne();

            run(connection, 20);
            assertThat(kept(connection)).isOne();
        }
    }

    @Test
    void listsOfEveryLengthShareOneStatementOfTheServer(Engine engine) {
        metals.metadata().createAll(engine);
        try (Connection connection = engine.connect()) {
            for (int length = 0; length < 8; length++) {
                List<Integer> ids = IntStream.range(0, length).boxed().toList();
                assertThat(connection.execute(select(id).where(id.in(ids))).all())
                        .isEmpty();
            }

            assertThat(kept(connection)).isOne();
        }
    }

    @Test
    void theUrlSaysHowSoonAStatementIsKept(TestDatabase database) {
        try (Engine engine = Engine.create(database.url() + "&prepareThreshold=1")) {
            metals.metadata().createAll(engine);
            try (Connection connection = engine.connect()) {
                run(connection, 1);

                assertThat(kept(connection)).isOne();
            }
        }
    }

    private void run(Connection connection, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(connection.execute(select(id).where(id.gt(i))).all()).isEmpty();
        }
    }

    private static long kept(Connection connection) {
        return connection
                .execute(text(
                        "SELECT count(*) AS kept FROM pg_prepared_statements WHERE statement LIKE 'SELECT metal.id %'"))
                .one()
                .require("kept", Long.class);
    }
}
