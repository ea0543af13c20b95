package dev.athanor.dialect.sqlite;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the log of statements, and under which names. */
class LoggedStatementsTest {

    private final Logger logger = Logger.getLogger("dev.athanor.engine.Engine");
    private final List<String> lines = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getLevel() + " " + entry.getMessage());
            names.add(entry.getLoggerName());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final MetaData metadata = new MetaData();
    private final Table t = Table.of(
            "t",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("n", INTEGER).serverDefault("7"));
    private final Column<Integer> id = t.c("id", Integer.class);
    private final Column<Integer> n = t.c("n", Integer.class);

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
        logger.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
        logger.setLevel(null);
        logger.setUseParentHandlers(true);
    }

    @Test
    @Covers("CORE-LOG-01")
    void enginesLogUnderTheirNamesWhereTheyEcho() {
        try (Engine plain = Engine.builder("sqlite::memory:").echo().build();
                Engine named = Engine.builder("sqlite::memory:").name("shop").build()) {
            metadata.createAll(plain);
            assertThat(names).isNotEmpty().containsOnly("dev.athanor.engine.Engine");
            names.clear();
            metadata.createAll(named);
            assertThat(names).as("DEBUG is off").isEmpty();
            logger.setLevel(Level.FINE);
            named.transaction(c -> c.execute(select(id)).all());
            assertThat(names).isNotEmpty().containsOnly("dev.athanor.engine.Engine.shop");
            assertThat(lines).contains("FINE SELECT t.id FROM t");
            logger.setLevel(Level.INFO);
            lines.clear();
            named.echo(true);
            named.transaction(c -> c.execute(select(id)).all());
            assertThat(lines).contains("INFO SELECT t.id FROM t");
        }
    }

    private static boolean version(java.sql.Connection jdbc) throws java.sql.SQLException {
        try (java.sql.Statement statement = jdbc.createStatement()) {
            return statement.execute("pragma user_version");
        }
    }

    @Test
    @Covers("CORE-LOG-02")
    void eachStatementHasALineOfTextAndOneOfParameters() {
        try (Engine engine = Engine.builder("sqlite::memory:").echo().build()) {
            metadata.createAll(engine);
            lines.clear();
            engine.run(c -> {
                assertThat(c.scalar(select(n).where(id.eq(1)))).isNull();
                assertThat(c.scalar(select(n).where(id.eq(2)))).isNull();
                c.execute(
                        insert(t).returning(n),
                        List.of(Map.of("id", 1), Map.of("id", 2), Map.of("id", 3)),
                        ExecutionOptions.STANDARD.withPageSize(2));
                assertThat(c.<Boolean>onDriver("pragma user_version", LoggedStatementsTest::version))
                        .isTrue();
            });
            assertThat(lines)
                    .containsSubsequence(
                            "INFO SELECT t.n FROM t WHERE t.id = ?",
                            "INFO [compiled] [1]",
                            "INFO SELECT t.n FROM t WHERE t.id = ?",
                            "INFO [cached] [2]",
                            "INFO INSERT INTO t (id) VALUES (?), (?) RETURNING n, id",
                            "INFO [compiled, 1/2 (ordered)] [1, 2]",
                            "INFO [compiled, 2/2 (ordered)] [3]",
                            "INFO [on the driver] pragma user_version");
        }
    }
}
