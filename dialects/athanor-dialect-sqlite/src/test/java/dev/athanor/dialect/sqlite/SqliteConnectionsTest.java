package dev.athanor.dialect.sqlite;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.function;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.Transaction;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.error.TransactionException;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What SQLite's connections are made ready for. */
@OnDatabase(DatabaseKind.SQLITE)
class SqliteConnectionsTest {

    private static Object pragma(Connection connection, String name) {
        Object value = connection.execute(text("pragma " + name)).scalar();
        connection.rollback();
        return String.valueOf(value);
    }

    @Test
    @Covers("CORE-SQLI-06")
    void levelsAreThoseSqliteHas(Engine engine) {
        try (Connection connection = engine.connect()) {
            assertThat(connection.isolation()).isEqualTo(Isolation.SERIALIZABLE);
            connection.isolation(Isolation.READ_UNCOMMITTED);
            assertThat(pragma(connection, "read_uncommitted")).isEqualTo("1");
            connection.isolation(Isolation.SERIALIZABLE);
            assertThat(pragma(connection, "read_uncommitted")).isEqualTo("0");
            connection.isolation(Isolation.AUTOCOMMIT);
            connection.execute(text("create table t (n integer)"));
            connection.rollback();
            assertThat(connection.hasTable(null, "t")).isTrue();
            connection.rollback();
            assertThatThrownBy(() -> connection.isolation(Isolation.REPEATABLE_READ))
                    .isInstanceOf(TransactionException.class)
                    .hasMessageEndingWith("[E015]");
        }
        assertThat(Arrays.stream(Connection.class.getMethods())
                        .filter(method ->
                                method.getName().toLowerCase(Locale.ROOT).contains("twophase")))
                .as("there is no commit in two phases to be refused")
                .isEmpty();
    }

    @Test
    @Covers("CORE-SQLI-06")
    void savepointsUndoDefinitionsToo(Engine engine) {
        Table t = Table.of("t", new MetaData(), column("id", INTEGER).primaryKey(), column("name", VARCHAR));
        try (Connection connection = engine.connect()) {
            t.create(connection);
            assertThat(connection
                            .execute(insert(t)
                                    .set(t.c("name", String.class), "a")
                                    .returning(t.c("id")))
                            .scalar())
                    .isEqualTo(1);
            try (Transaction attempt = connection.beginNested()) {
                connection.execute(text("create table u (n integer)"));
                connection.execute(text("insert into t (name) values ('b')"));
                assertThat(attempt.isActive()).isTrue();
            }
            assertThat(Inspector.of(connection).tableNames()).containsExactly("t");
            assertThat(connection.execute(text("select count(*) from t")).scalar())
                    .isEqualTo(1);
            connection.rollback();
            assertThat(Inspector.of(connection).tableNames()).isEmpty();
        }
    }

    @Test
    @Covers("CORE-SQLI-06")
    void functionsThatSqliteLacksAreThere(Engine engine) {
        engine.run(connection -> {
            assertThat(connection.scalar(select(literal("abc").regexpMatch("^a.c$"))))
                    .isTrue();
            assertThat(connection.scalar(select(literal("abd").regexpMatch("^a.c$"))))
                    .isFalse();
            assertThat(connection
                            .execute(select(
                                    function("floor", INTEGER, literal(-1.5)).as("n")))
                            .scalar(Double.class))
                    .isEqualTo(-2);
        });
    }
}
