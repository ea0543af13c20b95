package dev.athanor.dialect.sqlite;

import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.error.EngineException;
import dev.athanor.engine.error.TransactionException;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.pool.PoolOptions;
import dev.athanor.engine.pool.PoolStatus;
import dev.athanor.sql.type.JsonCodec;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteDataSource;

class EngineSettingsTest {

    @TempDir
    Path folder;

    private Map<String, String> settings(String... more) {
        Map<String, String> settings = new HashMap<>(Map.of("db.url", "sqlite:" + folder.resolve("shop.db")));
        for (int i = 0; i < more.length; i += 2) {
            settings.put("db." + more[i], more[i + 1]);
        }
        return settings;
    }

    private Engine engine(String... more) {
        return Engine.configure(settings(more), "db.").build();
    }

    @Test
    @Covers({"CORE-ENG-01", "CORE-ENG-03"})
    void nothingIsOpenedBeforeItIsNeededAndNothingIsIgnored() {
        try (Engine engine = engine("pool.size", "7");
                Engine nowhere = Engine.create("sqlite:" + folder.resolve("no/such/folder.db"))) {
            assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(0, 0, 0, 0));
            assertThat(folder.resolve("shop.db")).doesNotExist();
            assertThat(nowhere.toString()).startsWith("Engine(sqlite:");
            engine.run(c -> c.execute(text("select 1")));
            assertThat(folder.resolve("shop.db")).exists();
            assertThat(engine.poolOptions().size()).isEqualTo(7);
        }
        assertThatThrownBy(() -> engine("bogus", "1"))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith(
                        "the setting 'db.bogus' means nothing here; there are url, driver.<option> and cache-size,")
                .hasMessageEndingWith("[E066]");
        assertThatThrownBy(() -> Engine.configure(Map.of("other.url", "sqlite::memory:"), "db."))
                .hasMessage("the setting 'db.url' is missing; say where the database is [E066]");
    }

    @Test
    @Covers("CORE-ENG-03")
    void settingsAreReadAsWhatTheyMean() {
        Map<String, String> all = settings(
                "name",
                "shop",
                "echo",
                "true",
                "hide-parameters",
                "ON",
                "from-linting",
                "no",
                "cache-size",
                "9",
                "pool.idle",
                "12",
                "pool.size",
                "12",
                "pool.timeout",
                "500ms",
                "pool.idle-time",
                "15",
                "pool.lifetime",
                "PT1M",
                "fetch-size",
                "100",
                "statement-timeout",
                "3 s");
        all.put("unrelated", "of somebody else");
        try (Engine engine = Engine.configure(all, "db.").build()) {
            assertThat(engine.name()).isEqualTo("shop");
            assertThat(engine.echoes()).isTrue();
            assertThat(engine.hidesParameters()).isTrue();
            assertThat(engine.poolOptions())
                    .isEqualTo(new PoolOptions(
                            12, 12, Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofMinutes(1)));
            assertThat(engine.options()).isEqualTo(new ExecutionOptions(100, Duration.ofSeconds(3), 0));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "echo, perhaps, 'true or false'",
        "pool.size, many, a whole number",
        "pool.timeout, 5 weeks, 'a time like 500ms, 30s, 10m or PT30S'",
        "isolation, bogus, 'one of [AUTOCOMMIT, READ_UNCOMMITTED, READ_COMMITTED, REPEATABLE_READ, SERIALIZABLE]'",
        "pooling, large, 'one of [FITTING, NONE, SHARED]'"
    })
    void whatCannotBeReadIsRefused(String name, String value, String wanted) {
        assertThatThrownBy(() -> engine(name, value))
                .isInstanceOf(EngineException.class)
                .hasMessage("the setting 'db." + name + "' is '" + value + "', which is not " + wanted + " [E066]");
    }

    @Test
    @Covers("CORE-ENG-13")
    void levelsOfAnEngineHoldForEachConnection() {
        try (Engine engine = engine("isolation", "read uncommitted")) {
            for (int i = 0; i < 2; i++) {
                try (Connection connection = engine.connect()) {
                    assertThat(connection.isolation()).isEqualTo(Isolation.READ_UNCOMMITTED);
                }
            }
        }
        try (Engine engine = engine("isolation", "Repeatable-Read")) {
            assertThatThrownBy(engine::connect)
                    .as("at the connect, which knows the database")
                    .isInstanceOf(TransactionException.class)
                    .hasMessage("sqlite has no isolation level REPEATABLE_READ; it has [AUTOCOMMIT, READ_UNCOMMITTED,"
                            + " SERIALIZABLE] [E015]");
        }
        assertThatThrownBy(() -> engine("isolation", "bogus")).isInstanceOf(EngineException.class);
    }

    @Test
    @Covers("CORE-ENG-02")
    void optionsGoToWhomTheyAreMeantFor() {
        try (Engine engine = engine("driver.foreign_keys", "false", "pooling", "none");
                Engine shared = Engine.builder("sqlite:" + folder.resolve("shop.db") + "?foreign_keys=true")
                        .driverOption("foreign_keys", "false")
                        .oneConnection()
                        .build();
                Engine pooled = Engine.builder("sqlite:" + folder.resolve("shop.db"))
                        .pool(p -> p.withSize(3).withTimeout(Duration.ofSeconds(1)))
                        .build()) {
            assertThat(enforcesKeys(engine)).as("the driver's option").isFalse();
            assertThat(engine.poolStatus().open()).as("no pool").isZero();
            assertThat(enforcesKeys(shared)).as("over that of the URL").isFalse();
            try (Connection one = shared.connect();
                    Connection other = shared.connect()) {
                assertThat(one.jdbc()).isSameAs(other.jdbc());
            }
            assertThat(enforcesKeys(pooled)).isTrue();
            assertThat(pooled.poolStatus()).isEqualTo(new PoolStatus(1, 0, 1, 0));
        }
    }

    @Test
    @Covers("CORE-ENG-02")
    void aDataSourceMakesConnectionsItself() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("shop.db"));
        try (Engine engine = Engine.create(source)) {
            assertThat(enforcesKeys(engine)).as("as the source makes them").isFalse();
            assertThat(engine.driver()).isEqualTo(SQLiteDataSource.class.getName());
            assertThat(engine.url()).isNull();
        }
        assertThatThrownBy(() -> Engine.builder(source)
                        .driverOption("foreign_keys", "true")
                        .build())
                .isInstanceOf(EngineException.class)
                .hasMessage("the options of the driver [foreign_keys] cannot be given to a DataSource, which makes its"
                        + " connections itself; set them there [E066]");
    }

    private static boolean enforcesKeys(Engine engine) {
        try (Connection connection = engine.connect()) {
            return Integer.valueOf(1)
                    .equals(connection.execute(text("pragma foreign_keys")).scalar());
        }
    }

    @Test
    @Covers("CORE-ENG-18")
    void anEngineTellsWhatItIs() {
        try (Engine engine = engine("name", "shop", "fetch-size", "5", "hide-parameters", "true")) {
            assertThat(engine.url()).hasToString("sqlite:" + folder.resolve("shop.db"));
            assertThat(engine).hasToString("Engine(sqlite:" + folder.resolve("shop.db") + ")");
            assertThat(engine.dialect().name()).isEqualTo("sqlite");
            assertThat(engine.driver()).isEqualTo("org.sqlite.JDBC");
            assertThat(engine.name()).isEqualTo("shop");
            assertThat(engine.poolOptions()).isEqualTo(PoolOptions.STANDARD);
            assertThat(engine.hidesParameters()).isTrue();
            assertThat(engine.options().fetchSize()).isEqualTo(5);
            assertThat(engine.echoes()).isFalse();
            engine.echo(true);
            assertThat(engine.echoes()).isTrue();
            engine.run(c -> c.execute(text("select 1")));
            assertThat(engine.cacheStatistics().size()).isEqualTo(1);
            engine.clearCache();
            assertThat(engine.cacheStatistics().size()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0.2S, PT10M, PT30M", "PT30S, PT9S, PT30M", "PT30S, PT10M, PT29S"})
    void timesThatThePoolWouldNotKeepAreRefused(Duration timeout, Duration idleTime, Duration lifetime) {
        assertThatThrownBy(() -> new PoolOptions(10, 0, timeout, idleTime, lifetime))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it must be at least PT");
    }

    @Test
    @Covers("CORE-ENG-20")
    void whatNobodySaysHasItsDefault() {
        try (Engine plain = engine();
                Engine other = engine("cache-size", "0", "hide-parameters", "true", "name", "shop")) {
            assertThat(plain.hidesParameters()).isFalse();
            assertThat(other.hidesParameters()).isTrue();
            assertThat(List.of(plain.name(), other.name())).containsExactly("", "shop");
            assertThat(plain.options()).isEqualTo(ExecutionOptions.STANDARD);
            assertThat(plain.options().pageSize()).as("0 stands for 1000").isZero();
            for (Engine each : List.of(plain, other)) {
                each.run(c -> {
                    for (int i = 0; i < 520; i++) {
                        assertThat(c.scalar(select(literal(i).as("a" + i)))).isEqualTo(i);
                    }
                    assertThat(c.scalar(select(literal(1).as("a519")))).isEqualTo(1);
                });
            }
            assertThat(plain.cacheStatistics().size()).as("500 shapes are kept").isBetween(400L, 500L);
            assertThat(plain.cacheStatistics().hits()).isEqualTo(1);
            assertThat(other.cacheStatistics().size()).as("none is").isZero();
            assertThat(other.cacheStatistics().hits()).isZero();
        }
    }

    /** Documents are turned into text and back by whatever the type is given for it. */
    @Test
    @Covers("CORE-ENG-20")
    void documentsAreReadAndWrittenByACodecOfTheProgram() {
        JsonCodec numbers = new JsonCodec() {
            @Override
            public String write(Object value) {
                return "[" + value + "]";
            }

            @Override
            public <T> T read(String document, Class<T> type) {
                return type.cast(Integer.valueOf(document.substring(1, document.length() - 1)));
            }
        };
        SqlType<Integer> type = Types.json(Integer.class, numbers);
        try (Engine engine = engine()) {
            engine.run(c -> {
                assertThat(c.scalar(select(literal(42, type)))).isEqualTo(42);
                assertThat(c.scalar(select(literal(42, type).cast(Types.TEXT)))).contains("[42]");
            });
        }
    }
}
