package dev.athanor.orm.bulk;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Twenty thousand new objects whose keys the database makes. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlManyObjectsTest extends OrmContract {

    private static final int COUNT = 20_000;
    private static final int MOST_STATEMENTS = 20 + 3;

    @Override
    protected Mappings mappings() {
        return Mappings.of(Reading.class);
    }

    @Test
    void eachHasTheKeyOfItsOwnRowAfterFewStatements() throws SQLException {
        List<Reading> readings = flushedInFewStatements();

        assertThat(numbersByKey()).isEqualTo(numbersByKey(readings));
    }

    /** Rows that take longer than others must not change which key goes where. */
    @Test
    void eachHasTheKeyOfItsOwnRowThoughSomeRowsAreDelayed() throws SQLException {
        try (Connection connection = engine.connect()) {
            connection.execute(text("CREATE FUNCTION delay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                    + " IF random() < 0.01 THEN PERFORM pg_sleep(0.001); END IF; RETURN NEW; END $$"));
            connection.execute(
                    text("CREATE TRIGGER delays BEFORE INSERT ON reading" + " FOR EACH ROW EXECUTE FUNCTION delay()"));
            connection.commit();
        }

        List<Reading> readings = flushedInFewStatements();

        assertThat(numbersByKey()).isEqualTo(numbersByKey(readings));
    }

    private List<Reading> flushedInFewStatements() {
        List<Reading> readings = IntStream.range(0, COUNT)
                .mapToObj(number -> new Reading("meter " + number % 7, number))
                .toList();
        session.addAll(readings);
        sql.clear();

        session.commit();

        assertThat(sql.statements()).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        return readings;
    }

    private static Map<Integer, Integer> numbersByKey(List<Reading> readings) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int number = 0; number < COUNT; number++) { // an object with another's key loads the number of that row
            numbers.put(readings.get(number).id(), number);
        }
        assertThat(numbers).hasSize(COUNT);
        return numbers;
    }

    private Map<Integer, Integer> numbersByKey() throws SQLException {
        Map<Integer, Integer> numbers = new HashMap<>();
        try (java.sql.Connection jdbc = database().dataSource().getConnection();
                Statement statement = jdbc.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, number FROM reading")) {
            while (rows.next()) {
                numbers.put(rows.getInt(1), rows.getInt(2));
            }
        }
        return numbers;
    }
}
