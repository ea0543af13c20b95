package dev.athanor.dialect.sqlite;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.function;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineListener;
import dev.athanor.engine.codec.Codecs;
import dev.athanor.engine.dialect.DialectProvider;
import dev.athanor.engine.dialect.Dialects;
import dev.athanor.engine.dialect.InsertStrategy;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.error.ConnectionException;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.engine.error.UrlException;
import dev.athanor.engine.url.DatabaseUrl;
import dev.athanor.sql.ast.Between;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dialect that somebody else brings: found by itself, and no more than its differences. */
class OwnDialectTest {

    private static final List<String> ASKED = new ArrayList<>();
    private static int failures;

    @TempDir
    Path folder;

    private ClassLoader before = ClassLoader.getSystemClassLoader();

    /** What the database of this test differs in from SQLite. */
    static final Dialect DIALECT = Dialect.extending(SqliteDialect.instance())
            .name("acme")
            .type("INTEGER", type -> "INT8")
            .function("shout", "upper")
            .render(Between.class, (node, out) -> {
                out.sql("/* within */ ");
                node.render(out);
            })
            .without(Capability.UPDATE_RETURNING)
            .build();

    /** The other half: what the engine asks of it. */
    private static final class Jdbc implements JdbcDialect {

        @Override
        public Dialect dialect() {
            return DIALECT;
        }

        @Override
        public Codecs codecs() {
            return SqliteCodecs.ALL;
        }

        @Override
        public InsertStrategy insertStrategy() {
            return SqliteInserts.INSTANCE;
        }

        @Override
        public JdbcDialect forServer(DatabaseMetaData connection) throws SQLException {
            ASKED.add("server " + connection.getDatabaseProductName());
            return this;
        }

        @Override
        public void initialize(java.sql.Connection connection) throws SQLException {
            ASKED.add("initialize " + connection.getAutoCommit());
            if (failures > 0) {
                failures--;
                throw new SQLException("not yet", "08001");
            }
        }

        @Override
        public Set<Isolation> isolationLevels() {
            return Set.of(Isolation.SERIALIZABLE);
        }

        @Override
        public ErrorKind kindOf(SQLException failure) {
            return String.valueOf(failure.getMessage()).contains("syntax error")
                    ? ErrorKind.CONNECTION_LOST
                    : SqliteJdbcDialect.INSTANCE.kindOf(failure);
        }
    }

    /** How it is found. */
    public static final class Provider implements DialectProvider {

        /** Creates the provider. */
        public Provider() {}

        @Override
        public Set<String> names() {
            return Set.of("acme");
        }

        @Override
        public JdbcDialect dialect() {
            return new Jdbc();
        }

        @Override
        public JdbcTarget target(DatabaseUrl url) {
            return new SqliteProvider().target(url);
        }
    }

    @BeforeEach
    void bringAlong() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(DialectProvider.class.getName()), Provider.class.getName());
        before = Thread.currentThread().getContextClassLoader();
        URL[] path = {folder.toUri().toURL()};
        Thread.currentThread().setContextClassLoader(new URLClassLoader(path, before));
        ASKED.clear();
        failures = 0;
    }

    @AfterEach
    void leaveOut() throws IOException {
        ((URLClassLoader) Thread.currentThread().getContextClassLoader()).close();
        Thread.currentThread().setContextClassLoader(before);
    }

    private Engine engine() {
        return Engine.create("acme:" + folder.resolve("shop.db"));
    }

    @Test
    @Covers({"CORE-ENG-10", "CORE-DIA-03"})
    void dialectsAreFoundByTheirNames() {
        assertThat(Dialects.of(DatabaseUrl.parse("acme::memory:"))).isInstanceOf(Provider.class);
        assertThat(Dialects.of(DatabaseUrl.parse("sqlite::memory:"))).isInstanceOf(SqliteProvider.class);
        assertThat(Dialects.of(DatabaseUrl.parse("jdbc:acme:x"))).isInstanceOf(Provider.class);
        try (Engine engine = engine()) {
            assertThat(engine.dialect()).isSameAs(DIALECT);
        }
        assertThatThrownBy(() -> Engine.create("foo://host/x"))
                .isInstanceOf(UrlException.class)
                .hasMessageStartingWith(
                        "'foo://host/x' names the database 'foo', which no dialect here knows; there are [")
                .hasMessageContaining("acme")
                .hasMessageContaining("add the dependency dev.athanor:athanor-dialect-foo")
                .hasMessageEndingWith("[E002]");
    }

    @Test
    @Covers({"CORE-DIA-01", "CORE-DIA-03"})
    void aDialectIsItsDifferences() {
        Table t = Table.of(
                "order",
                new MetaData(),
                column("id", INTEGER).primaryKey(),
                column("name", VARCHAR),
                column("n", INTEGER));
        Column<String> name = t.c("name", String.class);
        try (Engine engine = engine();
                Connection connection = engine.connect()) {
            connection.execute(new CreateTable(t));
            connection.execute(insert(t).set(name, "a"));
            connection.execute(insert(t).set(name, "b"));
            var own = select(function("shout", VARCHAR, name)).where(name.between("a", "b"));
            for (int i = 0; i < 2; i++) {
                assertThat(connection.scalars(own).all()).containsExactly("A", "B");
            }
            assertThat(engine.cacheStatistics().hits())
                    .as("its statements are cached as all are")
                    .isPositive();
            connection.rollback();
        }
        assertThat(Compiled.of(new CreateTable(t), DIALECT).sql())
                .isEqualTo(Compiled.of(new CreateTable(t), SqliteDialect.instance())
                        .sql()
                        .replace("n INTEGER", "n INT8"));
        assertThat(Compiled.of(select(name).where(name.between("a", "b")), DIALECT)
                        .sql())
                .endsWith("WHERE /* within */ \"order\".name BETWEEN ? AND ?");
        assertThat(Compiled.of(select(name).limit(5), DIALECT).sql())
                .as("what is not a difference")
                .isEqualTo(Compiled.of(select(name).limit(5), SqliteDialect.instance())
                        .sql());
        assertThat(DIALECT.identifiers().quote("Order")).isEqualTo("\"Order\"");
        assertThat(DIALECT.has(Capability.INSERT_RETURNING)).isTrue();
        assertThat(DIALECT.has(Capability.UPDATE_RETURNING)).isFalse();
    }

    @Test
    @Covers("CORE-ENG-12")
    void theServerIsLookedAtOnceAndAgainIfThatFailed() {
        List<String> heard = new ArrayList<>();
        try (Engine engine = Engine.builder("acme:" + folder.resolve("shop.db"))
                .listener(new EngineListener() {
                    @Override
                    public void begun(Connection connection) {
                        heard.add("begun");
                    }
                })
                .build()) {
            assertThat(ASKED).isEmpty();
            failures = 1;
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("not yet");
            assertThat(ASKED).containsExactly("initialize true");
            try (Connection first = engine.connect();
                    Connection second = engine.connect()) {
                assertThat(ASKED)
                        .as("each connection is prepared, one server looked at")
                        .containsExactly("initialize true", "initialize true", "server SQLite", "initialize true");
                assertThat(first.inTransaction() || second.inTransaction()).isFalse();
            }
            assertThat(heard).as("nobody hears of it").isEmpty();
        }
    }

    @Test
    @Covers("CORE-DIA-01")
    void theDriversHalfIsApart() {
        try (Engine engine = engine();
                Connection connection = engine.connect()) {
            assertThat(engine.jdbcDialect().isolationLevels()).containsExactly(Isolation.SERIALIZABLE);
            assertThatThrownBy(() -> connection.isolation(Isolation.READ_UNCOMMITTED))
                    .hasMessage("acme has no isolation level READ_UNCOMMITTED; it has [SERIALIZABLE] [E015]");
            assertThatThrownBy(() -> connection.execute(text("selekt 1"))).isInstanceOf(ConnectionException.class);
            assertThat(connection.isLost())
                    .as("by what it takes for a lost connection")
                    .isTrue();
        }
    }
}
