package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.TwoPhase;
import dev.athanor.engine.TwoPhaseTransaction;
import dev.athanor.engine.error.TransactionException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How transactions are prepared and committed in two phases, on databases that can. The tests of a dialect extend this
 * and say {@code @OnDatabase}.
 */
public abstract class TwoPhaseContract {

    private final MetaData metadata = new MetaData();
    private final Table notes =
            Table.of("note", metadata, column("id", Types.INTEGER).primaryKey().autoincrement(false));
    private final Column<Integer> id = notes.c("id", Integer.class);

    /** For the tests of a dialect. */
    protected TwoPhaseContract() {}

    /** {@return whether what another connection prepared can be rolled back, and not only committed} */
    protected boolean rollsBackOthers() {
        return true;
    }

    @BeforeEach
    void create(Engine engine) {
        metadata.createAll(engine);
    }

    private void write(Connection connection, int key) {
        connection.execute(insert(notes).set(id, key));
    }

    private List<Integer> stored(Engine engine) {
        return engine.transaction(other ->
                other.execute(select(id).orderBy(id)).map(row -> row.v1()).all());
    }

    @Test
    @Covers("CORE-TX-08")
    void whatIsPreparedIsCommittedLater(Engine engine) {
        try (Connection connection = engine.connect()) {
            TwoPhaseTransaction transaction = TwoPhase.of(connection).begin();
            assertThat(transaction.name()).matches("athanor_[0-9a-f]{32}");
            write(connection, 1);
            transaction.prepare();
            assertThat(stored(engine)).isEmpty();
            transaction.commit();
            assertThat(stored(engine)).containsExactly(1);
            assertThat(transaction.isActive()).isFalse();
            assertThatThrownBy(transaction::commit).hasMessageEndingWith("[E011]");

            try (TwoPhaseTransaction unprepared = TwoPhase.of(connection).begin("mine.2")) {
                write(connection, 2);
                unprepared.commit();
            }
            assertThat(stored(engine)).containsExactly(1, 2);
            write(connection, 3);
            connection.commit();
            assertThat(stored(engine)).as("ordinary transactions go on").containsExactly(1, 2, 3);
        }
    }

    @Test
    @Covers("CORE-TX-08")
    void whatIsNotCommittedIsRolledBack(Engine engine) {
        try (Connection connection = engine.connect()) {
            try (TwoPhaseTransaction prepared = TwoPhase.of(connection).begin()) {
                write(connection, 1);
                prepared.prepare();
            }
            try (TwoPhaseTransaction unprepared = TwoPhase.of(connection).begin()) {
                write(connection, 2);
                assertThat(unprepared.isActive()).isTrue();
            }
            TwoPhaseTransaction last = TwoPhase.of(connection).begin();
            write(connection, 3);
            connection.rollback();
            assertThat(last.isActive()).isFalse();
            assertThat(stored(engine)).isEmpty();
        }
    }

    @Test
    @Covers("CORE-TX-08")
    void whatCannotBeIsRefused(Engine engine) {
        try (Connection connection = engine.connect()) {
            write(connection, 1);
            assertThatThrownBy(() -> TwoPhase.of(connection).begin())
                    .isInstanceOf(TransactionException.class)
                    .hasMessageEndingWith("[E010]");
            connection.rollback();
            assertThatThrownBy(() -> TwoPhase.of(connection).begin("it's")).hasMessageEndingWith("[E081]");
            TwoPhaseTransaction transaction = TwoPhase.of(connection).begin();
            write(connection, 2);
            transaction.prepare();
            assertThatThrownBy(transaction::prepare).hasMessageEndingWith("[E082]");
            assertThatThrownBy(() -> write(connection, 3)).hasMessageEndingWith("[E082]");
            transaction.rollback();
            assertThatThrownBy(transaction::prepare).hasMessageEndingWith("[E011]");
            assertThat(connection.execute(text("SELECT 1")).scalar()).isNotNull();
        }
    }

    @Test
    @Covers("CORE-TX-09")
    void whatWasPreparedIsFoundAndEndedByAnother(Engine engine) {
        for (String name : new String[] {"kept", "dropped"}) {
            Connection lost = engine.connect();
            TwoPhaseTransaction transaction = TwoPhase.of(lost).begin(name);
            write(lost, name.length());
            transaction.prepare();
            lost.invalidate();
            lost.close();
        }
        try (Connection connection = engine.connect()) {
            assertThat(TwoPhase.of(connection).inDoubt()).contains("kept", "dropped");
            connection.rollback();
            TwoPhase.of(connection).commit("kept");
            if (rollsBackOthers()) {
                TwoPhase.of(connection).rollback("dropped");
            } else {
                TwoPhase.of(connection).commit("dropped");
            }
            assertThat(TwoPhase.of(connection).inDoubt()).doesNotContain("kept", "dropped");
        }
        assertThat(stored(engine)).contains(4).hasSize(rollsBackOthers() ? 1 : 2);
    }
}
