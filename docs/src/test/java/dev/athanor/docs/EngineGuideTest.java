package dev.athanor.docs;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.into;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineListener;
import dev.athanor.engine.Transaction;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.error.SeveralRowsException;
import dev.athanor.engine.execute.ExecutedStatement;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.result.Result;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row2;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EngineGuideTest {

    // tag::record[]
    record NameCount(String name, long n) {}
    // end::record[]

    private final MetaData metadata = new MetaData();
    private final Table users = Table.of(
            "user_account",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("name", varchar(30)).notNull());
    private final Column<Integer> id = users.c("id", Integer.class);
    private final Column<String> name = users.c("name", String.class);
    private final Engine engine = Engine.create("sqlite::memory:");

    @BeforeEach
    void fill() {
        metadata.createAll(engine);
        engine.run(connection -> {
            for (String each : List.of("spongebob", "sandy", "patrick", "sandy")) {
                connection.execute(insert(users).set(name, each));
            }
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aConnectionCommitsAsYouGo() {
        // tag::connect[]
        try (Connection connection = engine.connect()) { // begins with its first statement
            Result<Row> rows = connection.execute(
                    text("select id, name from user_account where id > :low").bind("low", 1));
            for (Row row : rows) {
                int key = row.require("id", Integer.class);
                String called = row.require("name", String.class);
                connection.execute(update(users).where(id.eq(key)).set(name, called + "!"));
            }
            connection.commit(); // without it, close() rolls back
        }
        // end::connect[]

        assertThat(names()).containsExactly("spongebob", "sandy!", "patrick!", "sandy!");
    }

    @Test
    void aTransactionCommitsByItself() {
        // tag::transaction[]
        long changed = engine.transaction(connection -> connection
                .execute(update(users).where(name.eq("sandy")).set(name, "sandra"))
                .rowCount());
        // end::transaction[]

        assertThat(changed).isEqualTo(2);
        assertThat(names()).contains("sandra");
    }

    @Test
    void aSavepointTakesBackAPart() {
        // tag::savepoint[]
        engine.run(connection -> {
            connection.execute(insert(users).set(name, "stays"));
            try (Transaction attempt = connection.beginNested()) {
                connection.execute(insert(users).set(name, "goes"));
                attempt.rollback();
            }
        });
        // end::savepoint[]

        assertThat(names()).contains("stays").doesNotContain("goes");
    }

    @Test
    void resultsSayHowManyRowsAreMeant() {
        try (Connection connection = engine.connect()) {
            // tag::results[]
            List<String> all = connection.scalars(select(name).orderBy(id)).all();
            String only = connection.scalars(select(name).where(id.eq(1))).one();
            String none = connection.scalars(select(name).where(id.eq(99))).oneOrNull();
            Row2<Integer, String> first =
                    connection.execute(select(id, name).orderBy(id)).first();
            // end::results[]

            assertThat(all).hasSize(4);
            assertThat(only).isEqualTo("spongebob");
            assertThat(none).isNull();
            assertThat(first.v2()).isEqualTo("spongebob");
            assertThatThrownBy(() -> connection.scalars(select(name)).one()).isInstanceOf(SeveralRowsException.class);
        }
    }

    @Test
    void rowsBecomeRecords() {
        try (Connection connection = engine.connect()) {
            // tag::records[]
            List<NameCount> counts = connection
                    .execute(select(name, count().as("n")).groupBy(name).orderBy(name))
                    .map(into(NameCount::new))
                    .all();
            // end::records[]

            assertThat(counts).contains(new NameCount("sandy", 2));
        }
    }

    private List<String> names() {
        try (Connection connection = engine.connect()) {
            return connection.scalars(select(name).orderBy(id)).all();
        }
    }

    @Test
    void anEngineIsBuiltWithWhatItNeeds() {
        // tag::builder[]
        Engine shop = Engine.builder("sqlite:target/shop.db")
                .name("shop") // in the log
                .pool(pool -> pool.withSize(5).withTimeout(Duration.ofSeconds(2)))
                .driverOption("journal_mode", "WAL")
                .hideParameters()
                .build();
        // end::builder[]
        try (shop) {
            assertThat(shop.poolOptions().size()).isEqualTo(5);
            assertThat(shop.<Object, RuntimeException>transaction(
                            c -> c.execute(text("pragma journal_mode")).scalar()))
                    .isEqualTo("wal");
        }
        // tag::settings[]
        Map<String, String> settings =
                Map.of("db.url", "sqlite:target/shop.db", "db.pool.size", "5", "db.pool.timeout", "2s");
        Engine configured = Engine.configure(settings, "db.").build();
        // end::settings[]
        try (configured) {
            assertThat(configured.poolOptions().timeout()).hasSeconds(2);
        }
    }

    @Test
    void anEngineThatDiffersSharesAllElse() {
        // tag::variants[]
        Engine unhurried = engine.withOptions(ExecutionOptions.STANDARD.withTimeout(Duration.ofMinutes(5)));
        Engine strict = engine.withIsolation(Isolation.SERIALIZABLE);
        // end::variants[]
        assertThat(unhurried.options().timeout()).hasMinutes(5);
        try (Connection connection = strict.connect()) {
            assertThat(connection.isolation()).isEqualTo(Isolation.SERIALIZABLE);
        }
    }

    @Test
    void listenersHearWhatIsRun() {
        List<String> slow = new ArrayList<>();
        // tag::listener[]
        engine.addListener(new EngineListener() {
            @Override
            public void afterExecute(ExecutedStatement statement) {
                if (statement.nanos() > 0) {
                    slow.add(statement.sql());
                }
            }
        });
        // end::listener[]
        assertThat(names()).hasSize(4);
        assertThat(slow).hasSize(1);
    }
}
