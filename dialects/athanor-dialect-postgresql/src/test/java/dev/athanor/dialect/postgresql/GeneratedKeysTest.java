package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.BIGINT;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.SMALLINT;
import static dev.athanor.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.sql.Row;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.Identity;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Sequence;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.POSTGRESQL)
class GeneratedKeysTest {

    /** Creates a table with the key, inserts a row, and returns the key with what the server says of its column. */
    private static String kept(Engine engine, ColumnDefinition<?> key) {
        MetaData metadata = new MetaData();
        Table table = Table.of("kept", metadata, key, column("name", VARCHAR));
        metadata.createAll(engine);
        try {
            return engine.transaction(connection -> {
                Row inserted;
                try (SqlRecorder recorder = SqlRecorder.on(engine)) {
                    inserted = connection
                            .execute(insert(table).set(table.c("name", String.class), "a"))
                            .insertedPrimaryKey();
                    assertThat(recorder.sql()).singleElement().asString().endsWith(" RETURNING kept.id");
                }
                String column = connection
                        .execute(text("select data_type || ' ' || coalesce(column_default, 'counted ' ||"
                                + " identity_generation, 'plain') from information_schema.columns"
                                + " where table_name = 'kept' and column_name = 'id'"))
                        .scalarOne(String.class);
                return inserted.get(0) + " " + column;
            });
        } finally {
            metadata.dropAll(engine);
        }
    }

    @Test
    @Covers("CORE-PG-01")
    void wholeKeysAreSerialUnlessSaidOtherwise(Engine engine) {
        assertThat(kept(engine, column("id", SMALLINT).primaryKey()))
                .isEqualTo("1 smallint nextval('kept_id_seq'::regclass)");
        assertThat(kept(engine, column("id", INTEGER).primaryKey()))
                .isEqualTo("1 integer nextval('kept_id_seq'::regclass)");
        assertThat(kept(engine, column("id", BIGINT).primaryKey()))
                .isEqualTo("1 bigint nextval('kept_id_seq'::regclass)");
        assertThat(kept(engine, column("id", INTEGER).primaryKey().identity(Identity.byDefault())))
                .isEqualTo("1 integer counted BY DEFAULT");
        assertThat(kept(engine, column("id", INTEGER).primaryKey().sequence(Sequence.of("numbers"))))
                .isEqualTo("1 integer plain");
    }
}
