package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlSchemaTest {

    @Test
    void tablesCreatedInATransactionGoWithItsRollback(Engine engine) {
        MetaData metadata = new MetaData();
        Table metals = Table.of("metal", metadata, column("id", INTEGER).primaryKey());
        try (Connection connection = engine.connect()) {
            metadata.createAll(connection);
            assertThat(connection.hasTable(null, metals.name())).isTrue();

            connection.rollback();

            assertThat(connection.hasTable(null, "metal")).isFalse();
        }
    }

    @Test
    void hasTableSeesTablesAndViewsOfTheSchemaAskedFor(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.execute(text("CREATE SCHEMA shop"));
            connection.execute(text("CREATE TABLE shop.\"It%em_\" (id integer)"));
            connection.execute(text("CREATE VIEW catalogue AS SELECT * FROM shop.\"It%em_\""));

            assertThat(connection.hasTable("shop", "It%em_")).isTrue();
            assertThat(connection.hasTable("shop", "it%em_")).isFalse();
            assertThat(connection.hasTable("shop", "It%emX")).isFalse();
            assertThat(connection.hasTable(null, "It%em_")).isFalse();
            assertThat(connection.hasTable(null, "catalogue")).isTrue();
            assertThat(connection.hasTable("shop", "catalogue")).isFalse();
            assertThat(connection.hasTable(null, "pg_class")).isTrue();

            connection.execute(text("SET search_path TO shop"));
            assertThat(connection.hasTable(null, "It%em_")).isTrue();
        }
    }
}
