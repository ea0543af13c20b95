package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.INSTANT;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.INTERVAL;
import static dev.athanor.sql.type.Types.TIME;
import static dev.athanor.sql.type.Types.TIMESTAMP;
import static dev.athanor.sql.type.Types.timestamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.error.EngineException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Times are kept to the microsecond; what is shorter is refused, not rounded. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class StoredDigitsTest {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 30, 10, 20, 30, 123_456_000);

    private final MetaData metadata = new MetaData();
    private final Table t = Table.of(
            "kept",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("at", TIMESTAMP),
            column("said", timestamp(6)),
            column("point", INSTANT),
            column("day", TIME),
            column("length", INTERVAL));
    private final Column<LocalDateTime> at = t.c("at", LocalDateTime.class);

    private static void isRefused(ThrowingCallable call, String column, String way) {
        assertThatThrownBy(call)
                .isInstanceOf(EngineException.class)
                .hasMessage(
                        "column kept." + column + " keeps 6 digits of the second, and the value has more: the server"
                                + " would round it without a word; " + way + " the value yourself [E047]");
    }

    @Test
    void nanosecondsAreRefusedOnEveryWayIn(Engine engine) {
        metadata.createAll(engine);
        LocalDateTime fine = MOMENT.plusNanos(789);
        String type = "at of type TIMESTAMP";
        String way = "define the column as timestamp(6), or round";
        List<Object[]> one = List.<Object[]>of(new Object[] {fine});
        List<Object[]> two = List.of(new Object[] {MOMENT}, new Object[] {fine});

        isRefused(() -> engine.run(c -> c.execute(insert(t).set(at, fine))), type, way);
        isRefused(() -> engine.run(c -> c.execute(update(t).set(at, fine))), type, way);
        isRefused(() -> engine.run(c -> c.insertMany(t, List.of(at), one, List.of())), type, way);
        isRefused(() -> engine.run(c -> c.insertMany(t, List.of(at), two, List.of())), type, way);
        isRefused(() -> engine.run(c -> BulkLoad.into(t, List.of(at)).run(c, two)), type, way);
        engine.run(c -> assertThat(c.scalars(select(at)).all()).isEmpty());
    }

    @Test
    void everyTypeOfTimeIsChecked(Engine engine) {
        metadata.createAll(engine);

        isRefused(
                () -> engine.run(c ->
                        c.execute(insert(t).set(t.c("point", Instant.class), Instant.EPOCH.plusNanos(1)))),
                "point of type TIMESTAMP WITH TIME ZONE",
                "define the column as timestampTz(6), or round");
        isRefused(
                () -> engine.run(c -> c.execute(insert(t).set(t.c("day", LocalTime.class), LocalTime.of(1, 2, 3, 4)))),
                "day of type TIME",
                "define the column as time(6), or round");
        isRefused(
                () -> engine.run(c -> c.execute(insert(t).set(t.c("length", Duration.class), Duration.ofNanos(1)))),
                "length of type INTERVAL",
                "round");
    }

    @Test
    void whatIsKeptIsStoredAndSaidDigitsAreTakenAtTheirWord(Engine engine) {
        metadata.createAll(engine);
        engine.run(c -> {
            c.execute(insert(t).set(at, MOMENT).set(t.c("said", LocalDateTime.class), MOMENT.plusNanos(600)));
            c.execute(insert(t).set(at, LocalDateTime.MAX));
            assertThat(c.scalars(select(at).orderBy(at)).all()).containsExactly(MOMENT, LocalDateTime.MAX);
            assertThat(c.scalar(select(t.c("said", LocalDateTime.class)).where(at.eq(MOMENT))))
                    .isEqualTo(MOMENT.plusNanos(1000));
            assertThat(c.scalars(select(at).where(at.lt(MOMENT.plusNanos(789)))).all())
                    .as("conditions store nothing")
                    .containsExactly(MOMENT);
        });
    }
}
