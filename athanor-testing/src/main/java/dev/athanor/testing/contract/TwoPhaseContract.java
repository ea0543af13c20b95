package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
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
            TwoPhaseTransaction transaction = connection.twoPhase().begin();
            assertThat(transaction.name()).matches("athanor_[0-9a-f]{32}");
            write(connection, 1);
            transaction.prepare();
            assertThat(stored(engine)).isEmpty();
            transaction.commit();
            assertThat(stored(engine)).containsExactly(1);
            assertThat(transaction.isActive()).isFalse();
            assertThatThrownBy(transaction::commit).hasMessageEndingWith("[E011]");

            try (TwoPhaseTransaction unprepared = connection.twoPhase().begin("mine.2")) {
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
            try (TwoPhaseTransaction prepared = connection.twoPhase().begin()) {
                write(connection, 1);
                prepared.prepare();
            }
            try (TwoPhaseTransaction unprepared = connection.twoPhase().begin()) {
                write(connection, 2);
                assertThat(unprepared.isActive()).isTrue();
            }
            TwoPhaseTransaction last = connection.twoPhase().begin();
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
            assertThatThrownBy(() -> connection.twoPhase().begin())
                    .isInstanceOf(TransactionException.class)
                    .hasMessageEndingWith("[E010]");
            connection.rollback();
            assertThatThrownBy(() -> connection.twoPhase().begin("it's")).hasMessageEndingWith("[E081]");
            TwoPhaseTransaction transaction = connection.twoPhase().begin();
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
            TwoPhaseTransaction transaction = lost.twoPhase().begin(name);
            write(lost, name.length());
            transaction.prepare();
            lost.invalidate();
            lost.close();
        }
        try (Connection connection = engine.connect()) {
            assertThat(connection.twoPhase().inDoubt()).contains("kept", "dropped");
            connection.rollback();
            connection.twoPhase().commit("kept");
            if (rollsBackOthers()) {
                connection.twoPhase().rollback("dropped");
            } else {
                connection.twoPhase().commit("dropped");
            }
            assertThat(connection.twoPhase().inDoubt()).doesNotContain("kept", "dropped");
        }
        assertThat(stored(engine)).contains(4).hasSize(rollsBackOthers() ? 1 : 2);
    }
}
