package dev.athanor.dialect.sqlite;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The warning of a product of tables stands in the log, unless the engine was told otherwise. */
class FromLintingTest {

    private static final MetaData METADATA = new MetaData();
    private static final Table ONE =
            Table.of("one", METADATA, column("id", INTEGER).primaryKey());
    private static final Table TWO =
            Table.of("two", METADATA, column("id", INTEGER).primaryKey());

    private final Logger logger = Logger.getLogger("dev.athanor.engine.Engine.linted");
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getLevel() + " " + entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.WARNING);
        logger.addHandler(handler);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
    }

    @Test
    @Covers("CORE-FROM-09")
    void warnsUnlessToldNotTo() {
        runProduct(Engine.builder("sqlite::memory:").name("linted").fromLinting(false));
        assertThat(lines).isEmpty();

        runProduct(Engine.builder("sqlite::memory:").name("linted"));
        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("WARNING the statement reads from two and from [one], which no condition joins");
    }

    private static void runProduct(Engine.Builder builder) {
        try (Engine engine = builder.build()) {
            METADATA.createAll(engine);
            engine.run(c -> c.execute(select(ONE.c("id"), TWO.c("id"))).close());
        }
    }
}
