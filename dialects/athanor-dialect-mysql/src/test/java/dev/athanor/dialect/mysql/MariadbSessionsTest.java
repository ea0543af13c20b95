package dev.athanor.dialect.mysql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.TwoPhase;
import dev.athanor.engine.TwoPhaseTransaction;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.result.Result;
import dev.athanor.sql.Row;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a server makes of connections: levels of isolation, counts of rows, and rows that stay on it. */
@OnDatabase(DatabaseKind.MARIADB)
class MariadbSessionsTest {

    private final MetaData metadata = new MetaData();
    private final Table items = Table.of("item", metadata, column("id", INTEGER).primaryKey(), column("n", INTEGER));
    private final Column<Integer> id = items.c("id", Integer.class);
    private final Column<Integer> n = items.c("n", Integer.class);

    private static String server(Connection connection, String variable) {
        return connection.execute(text("select @@session." + variable)).scalarOne(String.class);
    }

    @Test
    @Covers("CORE-MY-07")
    void eachLevelOfIsolationIsThere(Engine engine) {
        assertThat(engine.jdbcDialect().isolationLevels()).containsAll(Set.of(Isolation.values()));
        for (Isolation level : Isolation.values()) {
            try (Connection c = engine.connect()) {
                c.isolation(level);
                assertThat(c.isolation()).isEqualTo(level);
                if (level != Isolation.AUTOCOMMIT) {
                    assertThat(server(c, "tx_isolation")).isEqualTo(level.name().replace('_', '-'));
                }
            }
        }
        try (Connection c = engine.connect()) {
            assertThat(c.isolation()).as("as it was").isEqualTo(c.defaultIsolation());
        }
    }

    @Test
    @Covers("CORE-MY-07")
    void rowsAreCountedThatMatch(Engine engine) {
        metadata.createAll(engine);
        engine.run(c -> {
            c.execute(insert(items), List.of(Map.of("id", 1, "n", 5), Map.of("id", 2, "n", 6)));
            assertThat(c.execute(update(items).set(n, 5)).rowCount())
                    .as("one is 5 already")
                    .isEqualTo(2);
            assertThat(c.execute(update(items).set(n, 5).where(id.eq(3))).rowCount())
                    .isZero();
        });
    }

    @Test
    @Covers("CORE-MY-07")
    void rowsStayOnTheServerUntilTheyAreRead(Engine engine) {
        try (Connection c = engine.connect()) {
            Result<Row> rows = c.execute(
                    text("select seq from seq_1_to_5000000"), Map.of(), ExecutionOptions.STANDARD.withFetchSize(100));
            Iterator<Row> each = rows.iterator();
            long sum = 0;
            for (int i = 0; i < 250; i++) {
                sum += ((Number) Objects.requireNonNull(each.next().get(0))).longValue();
            }
            assertThat(sum).isEqualTo(31_375);
            rows.close();
            assertThat(c.scalar(select(literal(1)))).as("it goes on").isEqualTo(1);
        }
    }

    @Test
    @Covers("CORE-MY-07")
    void transactionsAreCommittedInTwoPhases(Engine engine) {
        metadata.createAll(engine);
        try (Connection c = engine.connect()) {
            TwoPhaseTransaction transaction = TwoPhase.of(c).begin("two");
            c.execute(insert(items).set(id, 1));
            transaction.prepare();
            transaction.commit();
            assertThat(c.scalar(select(id))).isEqualTo(1);
        }
    }
}
