package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.TwoPhase;
import dev.athanor.engine.TwoPhaseTransaction;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What connections and transactions of PostgreSQL are told beside SQL. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class TransactionOptionsTest {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://([^/]+)/([^?]+)\\?(.*)");

    private final MetaData metadata = new MetaData();
    private final Table items = Table.of("item", metadata, column("id", INTEGER).primaryKey());
    private final Column<Integer> id = items.c("id", Integer.class);

    private static String setting(Connection connection, String name) {
        return connection
                .execute(text("select current_setting(:name)").bind("name", name))
                .scalarOne(String.class);
    }

    @Test
    @Covers("CORE-PG-11")
    void aTransactionThatOnlyReadsRefusesChanges(Engine engine) {
        metadata.createAll(engine);
        try (Connection c = engine.connect()) {
            c.execute(SetTransaction.readOnly().deferrable());
            assertThat(setting(c, "transaction_read_only")).isEqualTo("on");
            assertThat(setting(c, "transaction_deferrable")).isEqualTo("on");
            assertThatThrownBy(() -> c.execute(insert(items).set(id, 1)))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("read-only");
            c.rollback();
            c.execute(insert(items).set(id, 1));
            assertThat(setting(c, "transaction_deferrable"))
                    .as("of that one only")
                    .isEqualTo("off");
            c.rollback();
            c.execute(SetTransaction.readOnly());
            assertThat(setting(c, "transaction_deferrable")).isEqualTo("off");
        }
    }

    @Test
    @Covers("CORE-PG-11")
    void eachLevelOfIsolationIsThere(Engine engine) {
        for (Isolation level : Isolation.values()) {
            try (Connection c = engine.connect()) {
                c.isolation(level);
                assertThat(c.isolation()).isEqualTo(level);
                if (level != Isolation.AUTOCOMMIT) {
                    assertThat(setting(c, "transaction_isolation"))
                            .isEqualTo(level.name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', ' '));
                }
            }
        }
        assertThat(engine.jdbcDialect().isolationLevels()).containsAll(Set.of(Isolation.values()));
    }

    @Test
    @Covers("CORE-PG-11")
    void theFirstServerThatAnswersIsTaken(TestDatabase database) {
        Matcher address = ADDRESS.matcher(database.url());
        assertThat(address.matches()).as(database.url()).isTrue();
        String server = address.group(1);
        String name = address.group(2);
        String options = address.group(3);
        String url = "postgresql:///" + name + "?host=127.0.0.1:1&host=" + server + "&" + options;
        try (Engine engine = Engine.create(url)) {
            engine.run(c -> assertThat(c.scalar(select(literal(7)))).isEqualTo(7));
        }
    }

    @Test
    @Covers("CORE-PG-11")
    void transactionsAreCommittedInTwoPhases(Engine engine) {
        metadata.createAll(engine);
        try (Connection c = engine.connect()) {
            TwoPhaseTransaction transaction = TwoPhase.of(c).begin("two");
            c.execute(insert(items).set(id, 1));
            transaction.prepare();
            transaction.commit();
            assertThat(c.scalar(select(id))).isEqualTo(1);
        }
    }

    /** What a parameter is, the driver says by the setter; nothing is cast. */
    @Test
    @Covers("CORE-PG-11")
    void parametersHaveTheTypeOfTheirSetter(Engine engine) {
        engine.run(c -> {
            assertThat(c.execute(text("select pg_typeof(:n)::text").bind("n", 7, INTEGER))
                            .scalarOne(String.class))
                    .isEqualTo("integer");
            assertThat(c.execute(text("select pg_typeof(:n)::text").bind("n", 7L))
                            .scalarOne(String.class))
                    .isEqualTo("bigint");
        });
    }
}
