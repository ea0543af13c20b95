package dev.athanor.docs;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.BIGINT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.cli.Main;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedForeignKey;
import dev.athanor.sql.Row;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReflectionGuideTest {

    private static void createShop(Engine engine) {
        engine.run(connection -> {
            connection.execute(text("create table user_account (id integer not null primary key, name varchar(30))"));
            connection.execute(text("create table address (id integer not null primary key,"
                    + " user_id integer not null references user_account (id), email varchar(100))"));
        });
    }

    @Test
    void theInspectorTellsWhatIsThere() {
        List<String> lines = new ArrayList<>();
        try (Engine engine = Engine.create("sqlite::memory:")) {
            createShop(engine);
            // tag::inspector[]
            Inspector inspector = Inspector.of(engine);
            for (String table : inspector.tableNames()) {
                for (ReflectedColumn column : inspector.columns(table)) {
                    lines.add(table + "." + column.name() + " " + column.databaseType());
                }
                for (ReflectedForeignKey key : inspector.foreignKeys(table)) {
                    lines.add(table + " refers to " + key.target().key());
                }
            }
            boolean there = inspector.hasTable("user_account") && inspector.hasColumn("user_account", "name");
            // end::inspector[]
            assertThat(there).isTrue();
        }
        assertThat(lines).hasSize(6).contains("address refers to user_account", "user_account.name varchar(30)");
    }

    @Test
    void tablesAreReflected() {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            createShop(engine);
            // tag::reflect[]
            MetaData metadata = new MetaData();
            Table address = Table.reflect("address", metadata, engine); // and user_account, which it refers to
            Table users = address.foreignKeys().get(0).target();
            List<Row> rows = engine.transaction(connection -> connection
                    .execute(select(List.of(users.c("name"), address.c("email")))
                            .join(address)
                            .where(users.c("id", Integer.class).gt(5)))
                    .all());

            MetaData everything = new MetaData();
            everything.reflect(engine); // all tables of the default schema
            Table better = Table.reflect(
                    "user_account", new MetaData(), engine, column("id", BIGINT).primaryKey()); // known better
            // end::reflect[]
            assertThat(rows).isEmpty();
            assertThat(everything.tables()).hasSize(2);
            assertThat(better.c("id").type()).isEqualTo(BIGINT);
        }
    }

    @Test
    void classesAreGenerated(@TempDir Path folder) {
        String url = "sqlite:" + folder.resolve("shop.db");
        try (Engine engine = Engine.create(url)) {
            createShop(engine);
        }
        StringWriter out = new StringWriter();
        int exit = Main.run(
                new String[] {"generate", "--url", url, "--package", "com.acme", "-o", folder.toString()},
                new PrintWriter(out, true),
                new PrintWriter(out, true));

        assertThat(exit).isZero();
        assertThat(folder.resolve("com/acme/Address.java")).content().contains("private UserAccount user;");
        assertThat(folder.resolve("com/acme/UserAccount.java"))
                .content()
                .contains("private List<Address> addresses = new ArrayList<>();");
    }
}
