package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.result.Result;
import dev.athanor.sql.Row;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.POSTGRESQL)
class StreamingTest {

    private static final ExecutionOptions PAGES = ExecutionOptions.STANDARD.withFetchSize(100);
    private static final String MILLIONS = "select n from generate_series(1, 3000000) as n";

    private static long cursors(Connection connection) {
        return connection
                .execute(text("select count(*) from pg_cursors where statement like 'select n from%'"))
                .scalarOne(Long.class);
    }

    @Test
    @Covers({"CORE-CONN-17", "CORE-PG-11"})
    void rowsStayOnTheServerUntilTheyAreRead(Engine engine) {
        try (Connection connection = engine.connect()) {
            Result<Row> result = connection.execute(text(MILLIONS), Map.of(), PAGES);

            assertThat(cursors(connection)).isEqualTo(1);
            Iterator<Row> rows = result.iterator();
            for (int i = 1; i <= 250; i++) {
                assertThat(rows.next().get(0)).isEqualTo(i);
            }
            result.close();
            assertThat(cursors(connection)).isZero();
        }
    }

    @Test
    void allRowsAreTakenAtOnceIfNobodySaysOtherwise(Engine engine) {
        try (Connection connection = engine.connect()) {
            Result<Row> result = connection.execute(text("select n from generate_series(1, 300) as n"));

            assertThat(cursors(connection)).isZero();
            assertThat(result.all()).hasSize(300);
        }
    }

    @Test
    void streamsThatEndEarlyCloseTheCursor(Engine engine) {
        try (Connection connection = engine.connect()) {
            try (Stream<Row> stream = connection.execute(text(MILLIONS), Map.of(), PAGES).stream()) {
                assertThat(stream.limit(150)
                                .mapToInt(row -> row.require("n", Integer.class))
                                .sum())
                        .isEqualTo(11_325);
            }
            assertThat(cursors(connection)).isZero();
        }
    }
}
