package dev.athanor.orm.bulk;

import static dev.athanor.orm.bulk.Reading_.READING;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.sql.Row1;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.TestDatabase;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;

/**
 * Reads very many entities in one session by one statement, changes every hundred thousandth, and commits. Run in a JVM
 * of its own; prints how many were read, how many were in the session at most, and how many were changed.
 */
final class ReadingsInLittleMemory {

    private static final int CHANGED_EVERY = 100_000;
    private static final int AT_A_TIME = 100;

    private ReadingsInLittleMemory() {}

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        try (TestDatabase database = DatabaseKind.SQLITE.fresh();
                Engine engine = database.engine()) {
            Mappings.of(Reading.class).metadata().createAll(engine);
            fill(engine, count);
            try (Session session = new Session(engine)) {
                read(session);
            }
        }
    }

    private static void fill(Engine engine, int count) {
        try (Connection connection = engine.connect()) {
            connection.execute(text("INSERT INTO reading"
                            + " (meter, unit, number, total, value, checked, quality, read_at, note)"
                            + " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)"
                            + " SELECT 'meter ' || i, 'kWh', i, i * 1000, 1.5, i % 2, 3, '2026-01-31 12:00:00', 'note'"
                            + " FROM n")
                    .bind("count", count));
            connection.commit();
        }
    }

    private static void read(Session session) {
        int read = 0;
        int most = 0;
        Iterator<Row1<Reading>> readings = session.execute(
                        select(READING), Map.of(), ExecutionOptions.STANDARD.withFetchSize(AT_A_TIME))
                .iterator();
        while (readings.hasNext()) {
            Reading reading = Objects.requireNonNull(readings.next().v1());
            read++;
            if (read % CHANGED_EVERY == 0) {
                reading.note("changed");
            }
            if (read % AT_A_TIME == 0) {
                most = Math.max(most, session.size());
            }
        }
        int changed = session.modified().size();
        session.commit();
        long written = session.connection()
                .execute(text("SELECT count(*) FROM reading WHERE note = 'changed'"))
                .scalars(Long.class)
                .one();
        System.out.println("read " + read + " most " + most + " changed " + changed + " written " + written);
    }
}
