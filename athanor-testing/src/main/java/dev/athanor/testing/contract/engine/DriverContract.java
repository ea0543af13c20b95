package dev.athanor.testing.contract.engine;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.TimeoutException;
import dev.athanor.engine.pool.PoolOptions;
import dev.athanor.engine.pool.PoolStatus;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.TestDatabase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The driver's connections behind those of an engine. The tests of a dialect extend this and say {@code @OnDatabase}.
 */
public abstract class DriverContract {

    private final MetaData metadata = new MetaData();
    private final Table items =
            Table.of("item", metadata, column("id", INTEGER).primaryKey(), column("name", varchar(20)));
    private final Column<String> name = items.c("name", String.class);

    /** For the tests of a dialect. */
    protected DriverContract() {}

    @BeforeEach
    void create(Engine engine) {
        metadata.createAll(engine);
    }

    @Test
    @Covers("CORE-POOL-01")
    void connectionsAreMadeOnDemandKeptAndReset(TestDatabase database) {
        assertThat(PoolOptions.STANDARD)
                .isEqualTo(
                        new PoolOptions(10, 0, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofMinutes(30)));
        try (Engine engine = Engine.builder(database.url())
                .pool(p -> p.withSize(2).withTimeout(Duration.ofMillis(250)))
                .build()) {
            assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(0, 0, 0, 0));
            java.sql.Connection kept;
            try (Connection first = engine.connect()) {
                kept = first.jdbc();
                assertThat(engine.poolStatus().open()).as("one at a time").isEqualTo(1);
                first.execute(insert(items).set(name, "lost"));
            }
            assertThat(engine.poolStatus()).as("kept").isEqualTo(new PoolStatus(1, 0, 1, 0));
            try (Connection again = engine.connect();
                    Connection other = engine.connect()) {
                assertThat(List.of(again.jdbc(), other.jdbc())).contains(kept);
                assertThat(again.execute(select(name)).all())
                        .as("rolled back on return")
                        .isEmpty();
                again.rollback();
                assertThatThrownBy(engine::connect).isInstanceOf(TimeoutException.class);
            }
        }
    }

    @Test
    @Covers("CORE-CONN-08")
    void sqlGoesToTheDriverAsItIs(Engine engine) {
        engine.run(c -> {
            int[] counts = c.onDriver("insert into item (name) values (?)", jdbc -> {
                try (PreparedStatement statement = jdbc.prepareStatement("insert into item (name) values (?)")) {
                    for (String each : List.of(":a", "b")) {
                        statement.setString(1, each);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                }
            });
            assertThat(counts).hasSize(2);
            assertThat(c.scalars(select(name).orderBy(name)).all())
                    .as("in the same transaction")
                    .containsExactly(":a", "b");
            String found = c.onDriver("select ':x' || name from item", jdbc -> {
                try (PreparedStatement statement = jdbc.prepareStatement("select name from item where name = ':a'");
                        ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? rows.getString(1) : "none";
                }
            });
            assertThat(found).as("a colon means nothing").isEqualTo(":a");
            c.rollback();
            assertThat(c.execute(select(name)).all()).isEmpty();
        });
        assertThatThrownBy(() -> engine.transaction(c -> c.onDriver("selekt", jdbc -> {
                    try (PreparedStatement statement = jdbc.prepareStatement("selekt 1")) {
                        return statement.execute();
                    }
                })))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("selekt");
    }

    @Test
    @Covers("CORE-POOL-20")
    void theDriversOwnConnectionIsThere(TestDatabase database) throws Exception {
        try (Engine engine =
                Engine.builder(database.url()).pool(p -> p.withSize(1)).build()) {
            Connection c = engine.connect();
            java.sql.Connection own = c.jdbc();
            assertThat(own.unwrap(java.sql.Connection.class)).as("no wrapper").isSameAs(own);
            assertThat(own.getMetaData().getURL()).startsWith("jdbc:");
            try (java.sql.Statement statement = own.createStatement()) {
                assertThat(statement.execute("select 1")).isTrue();
            }
            assertThat(c.isLost()).isFalse();
            c.invalidate();
            assertThat(c.isLost()).isTrue();
            c.invalidate();
            assertThatThrownBy(c::jdbc).isInstanceOf(RuntimeException.class);
            c.close();
            try (Connection next = engine.connect()) {
                assertThat(next.jdbc()).isNotSameAs(own);
            }
            assertThat(engine.poolStatus().used()).isZero();
        }
    }
}
