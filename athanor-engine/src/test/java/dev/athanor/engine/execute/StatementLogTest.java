package dev.athanor.engine.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementLogTest {

    private final Logger logger = Logger.getLogger("dev.athanor.engine.Engine.shop");
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
        logger.addHandler(handler);
        logger.setLevel(Level.ALL);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
    }

    private static ExecutedStatement statement(List<List<@Nullable Object>> sets) {
        return new ExecutedStatement("SELECT ?", sets, 3, 42_000, true);
    }

    @Test
    void echoesAtInfo() {
        StatementLog log = new StatementLog("shop", true, false);

        log.event("COMMIT");
        log.before(statement(List.of(Arrays.asList(1, null, "x", new byte[7]))));
        log.after(statement(List.of()));

        assertThat(lines)
                .containsExactly(
                        "INFO COMMIT",
                        "INFO SELECT ?",
                        "INFO [cached] [1, null, 'x', <7 bytes>]",
                        "INFO 3 rows in 42 µs");
    }

    @Test
    void isQuietByDefault() {
        StatementLog log = new StatementLog("shop", false, false);

        assertThat(log.isOn()).isTrue();
        log.event("BEGIN");
        assertThat(lines).containsExactly("FINE BEGIN");
        logger.setLevel(Level.INFO);
        assertThat(log.isOn()).isFalse();
    }

    @Test
    void warnsUnlessItIsToldNotTo() {
        new StatementLog("shop", false, false, true).warnings(List.of("a product"), "SELECT 1");
        new StatementLog("shop", false, false, false).warnings(List.of("another"), "SELECT 2");

        assertThat(lines).containsExactly("WARNING a product: SELECT 1");
    }

    @Test
    void hidesParameters() {
        new StatementLog("shop", true, true).before(statement(List.of(List.of("secret"))));

        assertThat(lines).containsExactly("INFO SELECT ?", "INFO [cached] parameters hidden");
    }

    @Test
    void cutsLongListsOfParameters() {
        List<List<@Nullable Object>> sets = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sets.add(List.of(i));
        }
        List<@Nullable Object> wide = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            wide.add(i);
        }
        StatementLog log = new StatementLog("shop", true, false);

        log.before(statement(sets));
        log.before(statement(List.of(wide)));

        assertThat(lines.get(1))
                .isEqualTo("INFO [cached] [0], [1], [2], [3], [4], [5], [6], [7], [8], [9] ... 2 more sets"
                        + " of parameters");
        assertThat(lines.get(3)).contains("48, 49, ... 50 more ..., 100, 101").endsWith("149]");
    }
}
