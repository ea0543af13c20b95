package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineListener;
import dev.athanor.engine.error.TimeoutException;
import dev.athanor.engine.pool.PoolStatus;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pools of engines on every database. The tests of a dialect extend this and say {@code @OnDatabase}. */
public abstract class PoolContract {

    /** For the tests of a dialect. */
    protected PoolContract() {}

    private static Engine engine(TestDatabase database, int size) {
        return Engine.builder(database.url())
                .pool(p -> p.withSize(size).withTimeout(Duration.ofMillis(250)))
                .build();
    }

    private static boolean works(Connection connection) {
        Object one = connection.execute(text("select 1")).scalar();
        connection.rollback();
        return one instanceof Number number && number.intValue() == 1;
    }

    // A thread of the pool's closes them.
    private static boolean closes(java.sql.Connection connection) throws SQLException, InterruptedException {
        for (int i = 0; i < 500 && !connection.isClosed(); i++) {
            Thread.sleep(10);
        }
        return connection.isClosed();
    }

    @Test
    @Covers({"CORE-POOL-03", "CORE-POOL-05"})
    void aPoolTellsHowItStands(TestDatabase database) {
        try (Engine engine = engine(database, 2)) {
            assertThat(engine.poolStatus())
                    .as("nothing is opened before it is needed")
                    .isEqualTo(new PoolStatus(0, 0, 0, 0));
            assertThat(engine.poolOptions().size()).isEqualTo(2);
            assertThat(engine.poolOptions().timeout()).hasMillis(250);
            try (Connection first = engine.connect()) {
                assertThat(works(first)).isTrue();
                assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(1, 1, 0, 0));
                try (Connection second = engine.connect()) {
                    assertThat(works(second)).isTrue();
                    assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(2, 2, 0, 0));
                    assertThatThrownBy(engine::connect)
                            .isInstanceOf(TimeoutException.class)
                            .hasMessageContaining("timed out after 2")
                            .hasMessageContaining("total=2, active=2, idle=0")
                            .hasMessageEndingWith("[D017]");
                }
                assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(2, 1, 1, 0));
            }
            assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(2, 0, 2, 0));
        }
    }

    @Test
    @Covers("CORE-POOL-08")
    void oneThatIsGivenUpTakesThoseOfItsTimeWithIt(TestDatabase database) throws Exception {
        try (Engine engine = engine(database, 3)) {
            Connection broken = engine.connect();
            Connection working = engine.connect();
            Connection idle = engine.connect();
            java.sql.Connection first = broken.jdbc();
            java.sql.Connection second = working.jdbc();
            java.sql.Connection third = idle.jdbc();
            idle.close();

            broken.invalidate();

            assertThat(closes(first)).as("at once").isTrue();
            assertThat(closes(third)).as("nobody uses it").isTrue();
            assertThat(second.isClosed()).as("it is in use").isFalse();
            assertThat(works(working)).isTrue();
            working.close();
            assertThat(closes(second)).as("when it came back").isTrue();
            broken.close();
            try (Connection made = engine.connect()) {
                assertThat(List.of(first, second, third)).doesNotContain(made.jdbc());
                assertThat(works(made)).isTrue();
            }
        }
    }

    @Test
    @Covers({"CORE-ENG-16", "CORE-POOL-18"})
    void disposingMakesThePoolAnew(TestDatabase database) throws Exception {
        List<String> heard = new ArrayList<>();
        try (Engine engine = engine(database, 2)) {
            engine.addListener(new EngineListener() {
                @Override
                public void disposed() {
                    heard.add("disposed");
                }
            });
            engine.dispose();
            assertThat(heard).as("there was no pool").isEmpty();
            Connection used = engine.connect();
            Connection other = engine.connect();
            java.sql.Connection idle = other.jdbc();
            java.sql.Connection busy = used.jdbc();
            other.close();

            engine.dispose();

            assertThat(heard).containsExactly("disposed");
            assertThat(closes(idle)).isTrue();
            assertThat(works(used)).as("what is in use is used to the end").isTrue();
            used.close();
            assertThat(closes(busy)).as("when it came back").isTrue();
            assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(0, 0, 0, 0));
            isAsLargeAsBefore(engine);
        }
    }

    private static void isAsLargeAsBefore(Engine engine) {
        try (Connection first = engine.connect();
                Connection second = engine.connect()) {
            assertThat(works(first) && works(second)).isTrue();
            assertThatThrownBy(engine::connect).isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void closingAnEngineBreaksNothingOff(TestDatabase database) throws Exception {
        Engine engine = engine(database, 2);
        Connection used = engine.connect();
        Connection other = engine.connect();
        java.sql.Connection idle = other.jdbc();
        java.sql.Connection busy = used.jdbc();
        other.close();

        engine.close();

        assertThat(closes(idle)).isTrue();
        assertThat(works(used)).isTrue();
        used.close();
        assertThat(closes(busy)).isTrue();
    }
}
