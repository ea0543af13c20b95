package dev.athanor.dialect.mysql;

import static dev.athanor.sql.Sql.check;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.forShare;
import static dev.athanor.sql.Sql.foreignKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.UUID;
import static dev.athanor.sql.type.Types.varchar;
import static dev.athanor.testing.contract.StatementSchema.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.dialect.DriverKeyInserts;
import dev.athanor.engine.error.UrlException;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.option.MatchKind;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.MariaDbServer;
import dev.athanor.testing.server.OnDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What depends on the version and the settings of a server. */
class ServerVariantsTest {

    private static Dialect mysql(String version) {
        return MysqlJdbc.MYSQL.server("MySQL", version).dialect();
    }

    private static Dialect mariadb(String version) {
        return MysqlJdbc.MYSQL.server("MariaDB", version).dialect();
    }

    private static String sql(SqlNode node, Dialect dialect) {
        return Compiled.of(node, dialect).sql();
    }

    private static final Table CHECKED = Table.of(
            "c",
            new MetaData(),
            column("id", INTEGER).serverDefaultValue(5),
            check("id > 0").named("ck"));
    private static final Table MADE =
            Table.of("d", new MetaData(), column("x", varchar(9)).serverDefault(upper(literal("a"))));

    @Test
    @Covers("CORE-MY-06")
    void theVersionOfMysqlSaysWhatItUnderstands() {
        assertThat(Compiled.of(new CreateTable(CHECKED), mysql("8.0.16")).warnings())
                .isEmpty();
        Compiled forgotten = Compiled.of(new CreateTable(CHECKED), mysql("8.0.15"));
        assertThat(forgotten.sql()).isEqualTo("CREATE TABLE c (id INTEGER DEFAULT 5, CONSTRAINT ck CHECK (id > 0))");
        assertThat(forgotten.warnings())
                .containsExactly("the server reads checks and forgets them: it minds them from version 8.0.16 on");
        assertThat(sql(new CreateTable(MADE), mysql("8.0.13"))).contains("DEFAULT (upper('a'))");
        assertThatThrownBy(() -> sql(new CreateTable(MADE), mysql("8.0.12")))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("before version 8.0.13, as column d.x has it")
                .hasMessageEndingWith("[C040]");
        assertThat(sql(new CreateTable(CHECKED), mysql("5.7.44"))).contains("DEFAULT 5");
        assertThat(sql(select(USERS.id).withForUpdate(forShare()), mysql("8.0.1")))
                .endsWith(" FOR SHARE");
        assertThat(sql(select(USERS.id).withForUpdate(forShare()), mysql("5.7.44-log")))
                .endsWith(" LOCK IN SHARE MODE");
        assertThat(mysql("8.0.20")).isSameAs(MysqlDialect.from8020());
        assertThat(mysql("8.0.19")).isSameAs(MysqlDialect.instance());
    }

    @Test
    @Covers("CORE-MY-06")
    void theVersionOfMariadbSaysWhatItHas() {
        assertThat(mariadb("11.4.5-MariaDB")).isSameAs(MariadbDialect.instance());
        assertThat(mariadb("5.5.5-10.7.3-MariaDB").typeName(UUID)).isEqualTo("UUID");
        assertThat(mariadb("10.6.12-MariaDB").typeName(UUID)).isEqualTo("CHAR(32)");
        assertThat(mariadb("10.4.0-MariaDB").has(Capability.INSERT_RETURNING)).isFalse();
        assertThat(MysqlJdbc.MARIADB.server("MariaDB", "10.4.0").insertStrategy())
                .isSameAs(DriverKeyInserts.INSTANCE);
        assertThat(mariadb("10.3.0-MariaDB").has(Capability.SEQUENCES)).isTrue();
        assertThat(mariadb("10.2.44-MariaDB").has(Capability.SEQUENCES)).isFalse();
        assertThatThrownBy(() -> MysqlJdbc.MARIADB.server("MySQL", "8.0.36"))
                .isInstanceOf(UrlException.class)
                .hasMessage("the server behind a mariadb: URL is MySQL 8.0.36; say mysql: in the URL [E061]");
        Table matched = Table.of(
                "m",
                new MetaData(),
                column("id", INTEGER).primaryKey(),
                column("n", INTEGER),
                foreignKey(List.of("n"), "m", List.of("id")).match(MatchKind.FULL));
        for (Dialect each : List.of(mysql("9.1.0"), mariadb("11.4.5"))) {
            assertThatThrownBy(() -> sql(new CreateTable(matched), each))
                    .isInstanceOf(CompileException.class)
                    .hasMessage(each.name() + " has no MATCH of foreign keys; leave it out [C040]");
        }
    }

    /** Where double quotes are for names, grave accents still are, and literals have single quotes anyway. */
    @Test
    @Covers("CORE-MY-06")
    @OnDatabase(DatabaseKind.MARIADB)
    void namesAreQuotedForEitherModeOfTheServer(TestDatabase database) {
        Table t = Table.of("order", new MetaData(), column("select", varchar(9)));
        for (String mode : List.of("ANSI_QUOTES", "")) {
            String url = database.url() + "&sessionVariables=sql_mode='" + mode + "'";
            try (Engine engine = Engine.create(url)) {
                t.create(engine);
                engine.run(c -> {
                    assertThat(c.execute(text("select @@sql_mode like '%ANSI_QUOTES%'"))
                                    .scalars(Long.class)
                                    .one())
                            .isEqualTo(mode.isEmpty() ? 0 : 1);
                    c.execute(insert(t).set(t.c("select", String.class), "a\"b'`"));
                    assertThat(c.scalars(select(t.c("select", String.class))
                                            .where(t.c("select", String.class).eq("a\"b'`")))
                                    .all())
                            .containsExactly("a\"b'`");
                });
                t.drop(engine);
            }
        }
    }

    @Test
    @Covers("CORE-MY-08")
    void namesOfTablesReferredToAreThoseTheTablesHave() {
        try (MariaDbServer server = MariaDbServer.start("--lower-case-table-names=1");
                TestDatabase database = server.createDatabase()) {
            Engine engine = database.engine();
            MetaData metadata = new MetaData();
            Table unused = Table.of("Parent", metadata, column("Id", INTEGER).primaryKey());
            Table child = Table.of(
                    "Child",
                    metadata,
                    column("p", INTEGER).references("Parent.Id").indexed());
            metadata.createAll(engine);
            metadata.createAll(engine);

            MetaData found = new MetaData();
            found.reflect(engine);
            assertThat(found.tables()).extracting(Table::name).containsExactlyInAnyOrder("parent", "child");
            assertThat(found.require("child").foreignKeys().get(0).target()).isSameAs(found.require("parent"));
            assertThat(found.require("child").foreignKeys().get(0).targetNames())
                    .containsExactly("Id");
            assertThat(engine.<Boolean, RuntimeException>transaction(c -> c.hasTable(null, "Parent")))
                    .as("in any case")
                    .isTrue();
            assertThat(found.require("child").columns()).hasSameSizeAs(child.columns());
            metadata.dropAll(engine);
            assertThat(Inspector.of(engine).tableNames()).isEmpty();
        }
    }
}
