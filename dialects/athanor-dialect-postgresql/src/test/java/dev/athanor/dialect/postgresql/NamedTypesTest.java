package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.error.CheckViolationException;
import dev.athanor.engine.error.NotNullViolationException;
import dev.athanor.engine.reflect.ReflectedDomain;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.ddl.CreateDomain;
import dev.athanor.sql.ddl.CreateEnum;
import dev.athanor.sql.ddl.DropDomain;
import dev.athanor.sql.ddl.DropEnum;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.NamingConvention;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.DomainType;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.NamedType;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Types with names of their own: enums and domains. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class NamedTypesTest {

    private static final EnumType<String> EN = EnumType.of("en", "a", "b");
    private static final DomainType<String> DOM =
            DomainType.of("dom", TEXT).withDefault("'q'").notNull().check("value ~ 'q'");

    private static long types(Connection connection) {
        return connection
                .execute(text("select count(*) from pg_type where typname in ('en', 'dom')"))
                .scalars(Long.class)
                .one();
    }

    private static String ddl(dev.athanor.sql.ast.SqlNode statement) {
        return Compiled.of(statement, PostgresqlDialect.instance()).sql();
    }

    @Test
    @Covers("CORE-PG-06")
    void typesAreMadeBeforeTheirTablesAndDroppedWithAllOfThem(Engine engine) {
        MetaData metadata = new MetaData("ms", NamingConvention.DEFAULT);
        Table one = Table.of("one", metadata, column("id", INTEGER).primaryKey(), column("en", EN), column("dom", DOM));
        Table two = Table.of("two", metadata, column("all", ArrayType.of(EN)), column("dom", DOM));
        engine.run(c -> c.execute(text("create schema ms")));
        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            one.create(engine);
            two.create(engine);
            assertThat(recorder.sql())
                    .as("in the schema of the tables, the first time they are needed")
                    .containsSubsequence(
                            "CREATE TYPE ms.en AS ENUM ('a', 'b')",
                            "CREATE DOMAIN ms.dom AS TEXT DEFAULT" + " 'q' NOT NULL CHECK (value ~ 'q')")
                    .filteredOn(sql -> sql.startsWith("CREATE TYPE") || sql.startsWith("CREATE DOMAIN"))
                    .hasSize(2);
        }
        engine.run(c -> {
            c.execute(insert(one).values(Map.of("id", 1, "en", "a")));
            assertThat(c.scalar(select(one.c("dom", String.class)))).isEqualTo("q");
        });
        one.drop(engine);
        two.drop(engine);
        assertThat(engine.<Long, RuntimeException>transaction(NamedTypesTest::types))
                .as("not by a table")
                .isEqualTo(2);
        metadata.createAll(engine);
        metadata.dropAll(engine);
        assertThat(engine.<Long, RuntimeException>transaction(NamedTypesTest::types))
                .isZero();
    }

    @Test
    @Covers("CORE-PG-06")
    void typesAreMadeAndDroppedByThemselves(Engine engine) {
        engine.run(c -> {
            c.execute(new CreateEnum(EN));
            c.execute(new CreateDomain(DOM.check("short", "length(value) < 9")));
            assertThat(types(c)).isEqualTo(2);
        });
        assertThat(Inspector.of(engine).domains(null))
                .extracting(
                        ReflectedDomain::name,
                        ReflectedDomain::nullable,
                        found -> found.checks().size())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("dom", false, 2));
        engine.run(c -> {
            c.execute(new DropEnum(EN));
            c.execute(new DropDomain(DOM));
            assertThat(types(c)).isZero();
        });
        assertThat(ddl(new CreateDomain(DOM.inSchema("ms").check("short", "length(value) < 9"))))
                .isEqualTo("CREATE DOMAIN ms.dom AS TEXT DEFAULT 'q' NOT NULL CHECK (value ~ 'q') CONSTRAINT short"
                        + " CHECK (length(value) < 9)");
        for (NamedType<?> taken : List.of(EN.named("text"), DomainType.of("date", TEXT))) {
            assertThatThrownBy(() -> PostgresqlDialect.instance().typeName(taken))
                    .isInstanceOf(CompileException.class)
                    .hasMessage("the type " + taken.typeName() + " is called like one that postgresql has itself, and"
                            + " would be taken for it; give it another name, or say in which schema it is [C081]");
            assertThat(PostgresqlDialect.instance().typeName(taken.inSchema("ms")))
                    .isEqualTo("ms." + taken.typeName());
        }
    }

    @Test
    void domainsHoldValuesToTheirConditions(Engine engine) {
        MetaData metadata = new MetaData();
        Table t = Table.of("held", metadata, column("id", INTEGER).primaryKey(), column("dom", DOM));
        metadata.createAll(engine);
        Column<String> dom = t.c("dom", String.class);
        engine.run(c -> {
            assertThat(c.insertMany(
                            t, List.of(dom), List.of(new Object[] {"q1"}, new Object[] {"q2"}), List.of(t.c("id"))))
                    .hasSize(2);
            assertThat(c.scalars(select(dom).where(dom.in("q1", "q3")).orderBy(dom))
                            .all())
                    .containsExactly("q1");
        });
        assertThatThrownBy(() -> engine.run(c -> c.execute(insert(t).set(dom, "x"))))
                .isInstanceOf(CheckViolationException.class);
        assertThatThrownBy(() -> engine.run(c -> c.execute(insert(t).setNull(dom))))
                .isInstanceOf(NotNullViolationException.class);
        assertThat(t.copyTo(new MetaData("other", NamingConvention.DEFAULT))
                        .c("dom")
                        .type())
                .as("in the schema of its tables")
                .isEqualTo(DOM.inSchema("other"));
    }
}
