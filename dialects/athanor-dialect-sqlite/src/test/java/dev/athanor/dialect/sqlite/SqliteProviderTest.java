package dev.athanor.dialect.sqlite;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.ConnectionException;
import dev.athanor.engine.error.ForeignKeyViolationException;
import dev.athanor.engine.error.UrlException;
import dev.athanor.testing.Covers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteProviderTest {

    @TempDir
    Path folder;

    private static void create(Engine engine) {
        engine.run(c -> c.execute(text("create table t (x integer)")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite::memory:", "sqlite://", "sqlite:///:memory:", "jdbc:sqlite::memory:"})
    @Covers("CORE-SQLI-01")
    void memoryIsOneSharedConnection(String url) {
        try (Engine engine = Engine.create(url)) {
            create(engine);
            try (Connection first = engine.connect();
                    Connection second = engine.connect()) {
                first.execute(text("insert into t values (1)"));
                assertThat(second.execute(text("select x from t")).scalar()).isEqualTo(1);
            }
        }
    }

    @Test
    @Covers("CORE-SQLI-01")
    void memoryOfANameIsSharedByConnections() {
        try (Engine engine = Engine.create("sqlite:file:shop?mode=memory&cache=shared");
                Connection first = engine.connect();
                Connection second = engine.connect()) {
            first.execute(text("create table t (x integer)"));
            first.execute(text("insert into t values (1)"));
            first.commit();
            assertThat(second.jdbc()).isNotSameAs(first.jdbc());
            assertThat(second.execute(text("select x from t")).scalar()).isEqualTo(1);
            assertThat(second.execute(text("pragma foreign_keys")).scalar()).isEqualTo(1);
        }
        assertThat(Path.of("shop")).doesNotExist();
    }

    @Test
    @Covers("CORE-SQLI-01")
    void filesArePooled() {
        Path file = folder.resolve("a b.db");
        try (Engine engine = Engine.create("sqlite:///" + file)) {
            create(engine);
            assertThat(engine.poolStatus().open()).isEqualTo(1);
        }
        assertThat(file).exists();
        try (Engine engine = Engine.create("sqlite:" + file)) {
            engine.run(c -> assertThat(c.execute(text("select count(*) from t")).scalar())
                    .isEqualTo(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?foreign_keys=false"})
    void foreignKeysAreEnforcedUnlessSaidOtherwise(String option) {
        try (Engine engine = Engine.create("sqlite:" + folder.resolve("keys.db") + option)) {
            engine.run(c -> {
                c.execute(text("create table p (id integer primary key)"));
                c.execute(text("create table c (p_id integer references p (id))"));
            });
            if (option.isEmpty()) {
                assertThatThrownBy(() -> engine.run(c -> c.execute(text("insert into c values (1)"))))
                        .isInstanceOf(ForeignKeyViolationException.class);
            } else {
                engine.run(c -> c.execute(text("insert into c values (1)")));
            }
        }
    }

    @Test
    void optionsGoToTheDriver() {
        try (Engine engine = Engine.create("sqlite:" + folder.resolve("wal.db") + "?journal_mode=WAL")) {
            engine.run(c ->
                    assertThat(c.execute(text("pragma journal_mode")).scalar()).isEqualTo("wal"));
        }
    }

    @Test
    @Covers("CORE-SQLI-01")
    void serversAreNoFiles() {
        assertThatThrownBy(() -> Engine.create("sqlite://host/shop.db"))
                .isInstanceOf(UrlException.class)
                .hasMessage(
                        "the database URL 'sqlite://host/shop.db' names a server, but SQLite is a file in this program;"
                                + " write sqlite:file.db, sqlite:///file.db, sqlite:////absolute/file.db or sqlite::memory: [E001]");
    }

    @Test
    void questionMarksInFileNamesAreRefused() {
        assertThatThrownBy(() -> Engine.create("sqlite:what%3F.db"))
                .isInstanceOf(UrlException.class)
                .hasMessage("the database URL 'sqlite:what%3F.db' names the file 'what?.db', but SQLite's driver takes"
                        + " what stands behind a question mark for settings; give the file another name [E001]");
    }

    @Test
    void aFolderThatIsNotThereCannotBeReached() throws Exception {
        Path text = Files.writeString(
                folder.resolve("text.txt"), "no database at all, but text that is long enough".repeat(20));
        try (Engine missing = Engine.create("sqlite:" + folder.resolve("none/x.db"));
                Engine other = Engine.create("sqlite:" + text)) {
            assertThatThrownBy(missing::connect)
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageStartingWith("cannot connect to sqlite:" + folder)
                    .hasMessageEndingWith("[D014]");
            assertThatThrownBy(other::connect)
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageEndingWith("[D014]");
        }
    }
}
