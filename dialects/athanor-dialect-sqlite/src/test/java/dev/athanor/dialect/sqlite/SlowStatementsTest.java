package dev.athanor.dialect.sqlite;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.engine.SlowStatements;
import dev.athanor.testing.LogRecorder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Here because the engine's own module has no database to be slow on. */
class SlowStatementsTest {

    private static List<String> warnings(Duration limit) {
        try (LogRecorder log = LogRecorder.on(SlowStatements.class);
                Engine engine = Engine.builder("sqlite::memory:")
                        .listener(SlowStatements.over(limit))
                        .build()) {
            engine.run(c -> c.execute(text("SELECT 1")));
            return log.warnings();
        }
    }

    @Test
    void namesWhatTookLongAndWhereItCameFrom() {
        assertThat(warnings(Duration.ZERO))
                .hasSize(1)
                .allSatisfy(
                        warning -> assertThat(warning)
                                .matches(
                                        "\\d+ ms at SlowStatementsTest\\.warnings\\(SlowStatementsTest\\.java:\\d+\\): SELECT 1"));
    }

    @Test
    void saysNothingOfTheRest() {
        assertThat(warnings(Duration.ofHours(1))).isEmpty();
    }
}
