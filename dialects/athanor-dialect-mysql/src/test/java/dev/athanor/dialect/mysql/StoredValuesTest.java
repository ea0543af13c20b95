package dev.athanor.dialect.mysql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.NUMERIC;
import static dev.athanor.sql.type.Types.TIME;
import static dev.athanor.sql.type.Types.TIMESTAMP;
import static dev.athanor.sql.type.Types.numeric;
import static dev.athanor.sql.type.Types.timestamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.StandardCodec;
import dev.athanor.engine.error.EngineException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A column that keeps less than its type promises refuses what it would cut. */
@OnDatabase(DatabaseKind.MARIADB)
class StoredValuesTest {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 30, 10, 20, 30, 123_456_000);

    private static final BigDecimal TINY = new BigDecimal("1E-31");

    private final MetaData metadata = new MetaData();
    private final Table t = Table.of(
            "kept",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("n", NUMERIC),
            column("p", numeric(10, 2)),
            column("at", TIMESTAMP),
            column("second", timestamp(1)),
            column("day", TIME));
    private final Column<BigDecimal> n = t.c("n", BigDecimal.class);
    private final Column<LocalDateTime> at = t.c("at", LocalDateTime.class);

    private static void isRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(EngineException.class)
                .hasMessage(
                        "column kept.n of type NUMERIC keeps 30 digits behind the point, and the value has more: the"
                                + " server would round it without a word; define the column as numeric(p, s), or round the"
                                + " value yourself [E047]");
    }

    @Test
    void whatTheServerWouldCutIsNotStored(Engine engine) {
        metadata.createAll(engine);
        engine.run(c -> c.execute(insert(t).set(n, new BigDecimal("1.50")).set(at, MOMENT)));

        isRefused(() -> engine.run(c -> c.execute(insert(t).set(n, TINY))));
        isRefused(() -> engine.run(c -> c.execute(update(t).set(n, TINY))));
        isRefused(() ->
                engine.run(c -> c.insertMany(t, List.of(n), List.<Object[]>of(new Object[] {TINY}), List.of())));
        isRefused(() -> engine.run(c ->
                c.executeMany(insert(t).set(n, parameter("v", NUMERIC)), List.<Object[]>of(new Object[] {TINY}))));
        engine.run(c -> {
            assertThat(c.scalars(select(n).where(n.gt(TINY))).all())
                    .as("conditions store nothing")
                    .containsExactly(new BigDecimal("1.5"));
            assertThat(c.scalars(select(at)).all()).containsExactly(MOMENT);
        });
    }

    @Test
    void typesThatSayTheirDigitsAreTakenAtTheirWord(Engine engine) {
        metadata.createAll(engine);
        engine.run(c -> {
            c.execute(insert(t)
                    .set(t.c("p", BigDecimal.class), new BigDecimal("1.005"))
                    .set(t.c("second", LocalDateTime.class), MOMENT));
            assertThat(c.scalar(select(t.c("p", BigDecimal.class)))).isEqualByComparingTo("1.01");
            assertThat(c.scalar(select(t.c("second", LocalDateTime.class)))).isEqualTo(MOMENT.withNano(100_000_000));
        });
    }

    private <T> ThrowingCallable stored(Connection connection, String column, Codec<T> codec, T value) {
        @SuppressWarnings("unchecked") // the test knows its columns
        Column<T> into = (Column<T>) t.c(column);
        return () -> {
            try (PreparedStatement statement = connection.prepareStatement("select ?")) {
                MysqlJdbc.MYSQL.storing(into, codec).bind(statement, 1, value);
            }
        };
    }

    // There is no MySQL here, but MariaDB's DATETIME, TIME and DECIMAL that say no digits are like its.
    @Test
    void mysqlKeepsWholeSecondsAndNumbersWhereNothingIsSaid(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            database.engine().run(c -> {
                c.execute(text("create table lossy (d datetime, t time, n decimal)"));
                c.execute(text("insert into lossy values ('2026-01-01 00:00:00.7', '00:00:00.7', 1.5)"));
                assertThat(c.execute(text("select cast(d as char), cast(t as char), cast(n as char) from lossy"))
                                .one()
                                .values())
                        .as("the server rounds and cuts without a word")
                        .containsExactly("2026-01-01 00:00:00", "00:00:00", "2");
            });
            assertThatThrownBy(stored(connection, "at", StandardCodec.TIMESTAMP, MOMENT))
                    .isInstanceOf(EngineException.class)
                    .hasMessageStartingWith("column kept.at of type TIMESTAMP keeps no digits of the second")
                    .hasMessageContaining("define the column as timestamp(6)")
                    .hasMessageEndingWith("[E047]");
            assertThatThrownBy(stored(connection, "day", StandardCodec.TIME, LocalTime.of(1, 2, 3, 4)))
                    .hasMessageContaining("define the column as time(6)");
            assertThatThrownBy(stored(connection, "n", StandardCodec.DECIMAL, new BigDecimal("1.5")))
                    .hasMessageContaining("keeps no digits behind the point");
            assertThatCode(stored(connection, "at", StandardCodec.TIMESTAMP, MOMENT.withNano(0)))
                    .doesNotThrowAnyException();
            assertThatCode(stored(connection, "n", StandardCodec.DECIMAL, new BigDecimal("2.0")))
                    .doesNotThrowAnyException();
            assertThatCode(stored(connection, "second", StandardCodec.TIMESTAMP, MOMENT))
                    .doesNotThrowAnyException();
        }
    }
}
