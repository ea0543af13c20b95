package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testing.server.PostgresServer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From version 17 on: rows are known by their number. */
class ManyRowsTest extends ManyRowsContract {

    @Override
    PostgresServer server() {
        return PostgresServer.shared();
    }

    @Test
    void randomKeysTakeFewStatements() {
        insert(randomlyKeyed(), List.of("name", "price"), rows(1500), List.of("id"));

        assertThat(sql).ran(2);
        assertThat(sql.sql().get(0))
                .isEqualTo("MERGE INTO item AS t USING unnest(?, ?) WITH ORDINALITY AS v(c1, c2, n) ON FALSE"
                        + " WHEN NOT MATCHED THEN INSERT (name, price) VALUES (v.c1, v.c2) RETURNING v.n, t.id");
    }

    @Test
    void keysThatATriggerDealsOutBackwardsBelongToTheirRows() {
        engine.run(c -> {
            c.execute(text("CREATE FUNCTION backwards() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                    + " NEW.id := 1000000 - NEW.price; RETURN NEW; END $$"));
            c.execute(
                    text("CREATE TRIGGER backwards BEFORE INSERT ON metal FOR EACH ROW EXECUTE FUNCTION backwards()"));
        });
        List<@Nullable Object[]> rows = rows(MANY);

        List<@Nullable Object[]> keys = insert(metals, List.of("name", "price"), rows, List.of("id"));

        assertKeysMatch(metals, rows, keys);
    }
}
