package dev.athanor.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.TwoPhase;
import dev.athanor.engine.error.EngineException;
import dev.athanor.testing.Covers;
import org.junit.jupiter.api.Test;

class SqliteTwoPhaseTest {

    @Test
    @Covers("CORE-TX-08")
    void twoPhasesAreRefused() {
        try (Engine engine = Engine.create("sqlite::memory:");
                Connection connection = engine.connect()) {
            assertThatThrownBy(() -> TwoPhase.of(connection))
                    .isInstanceOf(EngineException.class)
                    .hasMessage(
                            "sqlite cannot prepare a transaction to commit it later, so it takes no part in a commit"
                                    + " of two phases; begin an ordinary transaction with begin() [E080]");
        }
    }
}
