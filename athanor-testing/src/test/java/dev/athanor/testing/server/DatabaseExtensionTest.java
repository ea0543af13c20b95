package dev.athanor.testing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.SQLITE)
class DatabaseExtensionTest {

    private final TestDatabase ofConstructor;

    DatabaseExtensionTest(TestDatabase database) {
        this.ofConstructor = database;
    }

    @BeforeEach
    void createsATable(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE metal (id INTEGER PRIMARY KEY)");
        }
    }

    @RepeatedTest(2)
    void eachTestStartsEmptySoTheTableCouldBeCreated(TestDatabase database) {
        assertThat(database).isSameAs(ofConstructor);
        assertThat(database.kind()).isEqualTo(DatabaseKind.SQLITE);
    }

    @Test
    @OnDatabase(DatabaseKind.H2)
    void aMethodMayAskForAnotherKind(TestDatabase database) {
        assertThat(database.kind()).isEqualTo(DatabaseKind.H2);
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.H2})
    void aMethodMayNameItsKinds(TestDatabase database) {
        assertThat(database.kind()).isIn(DatabaseKind.SQLITE, DatabaseKind.H2);
    }

    @ForEachDatabase(except = DatabaseKind.SQLITE)
    void aMethodMayLeaveKindsOut(TestDatabase database) {
        assertThat(database.kind()).isNotEqualTo(DatabaseKind.SQLITE);
    }
}
