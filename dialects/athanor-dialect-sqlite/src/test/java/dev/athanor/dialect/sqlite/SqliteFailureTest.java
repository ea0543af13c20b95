package dev.athanor.dialect.sqlite;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.ConflictException;
import dev.athanor.engine.error.DataException;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.engine.error.OperationalException;
import dev.athanor.engine.error.UniqueViolationException;
import dev.athanor.sql.Row;
import dev.athanor.testing.Covers;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFailureTest {

    @TempDir
    Path folder;

    private Engine engine(String options) {
        return Engine.create("sqlite:" + folder.resolve("x.db") + options);
    }

    @Test
    @Covers("CORE-DIA-05")
    void knowsThatTheDatabaseIsClosed() throws SQLException {
        try (Engine engine = engine("");
                Connection connection = engine.connect()) {
            connection.execute(text("select 1")).close();
            connection.jdbc().unwrap(org.sqlite.SQLiteConnection.class).close();

            assertThatThrownBy(() -> connection.execute(text("select 2")))
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.CONNECTION_LOST));
        }
    }

    @Test
    void locksHeldByOthersAreTold() {
        try (Engine engine = engine("?busy_timeout=20");
                Connection first = engine.connect();
                Connection second = engine.connect()) {
            first.execute(text("create table t (n integer)"));

            assertThatThrownBy(() -> second.execute(text("create table u (n integer)")))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageEndingWith("[D018]");
        }
    }

    @Test
    void readOnlyFilesRefuseChanges() {
        try (Engine engine = engine("")) {
            engine.run(c -> c.execute(text("create table t (n integer)")));
        }
        try (Engine engine = engine("?open_mode=1")) {
            assertThatThrownBy(() -> engine.run(c -> c.execute(text("insert into t values (1)"))))
                    .isInstanceOf(OperationalException.class)
                    .extracting(e -> ((DatabaseException) e).kind())
                    .isEqualTo(ErrorKind.READ_ONLY);
        }
    }

    @Test
    void strictTablesRefuseOtherTypes() {
        try (Engine engine = engine("")) {
            engine.run(c -> c.execute(text("create table t (n integer) strict")));
            assertThatThrownBy(() -> engine.run(c -> c.execute(text("insert into t values ('x')"))))
                    .isInstanceOf(DataException.class);
        }
    }

    @Test
    void changesThatReturnRowsFailAsOthersDo() {
        try (Engine engine = engine("");
                Connection connection = engine.connect()) {
            connection.execute(text("create table t (n integer unique)"));
            connection.execute(text("insert into t values (1)"));
            assertThatThrownBy(() -> connection.execute(text("insert into t values (1) returning n")))
                    .isInstanceOf(UniqueViolationException.class);
            Row row = connection
                    .execute(text("insert into t values (2) returning n"))
                    .one();
            assertThat(row.get(0)).isEqualTo(2);
        }
    }
}
