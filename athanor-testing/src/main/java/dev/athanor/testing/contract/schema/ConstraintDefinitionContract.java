package dev.athanor.testing.contract.schema;

import static dev.athanor.sql.Sql.check;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.index;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.error.CheckViolationException;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.ColumnReference;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.LogRecorder;
import dev.athanor.testing.SqlRecorder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is defined of checks, keys and indexes, and what is refused of them before the database is asked. */
abstract class ConstraintDefinitionContract {

    final MetaData metadata = new MetaData();

    /** For {@link DefinitionContract}. */
    ConstraintDefinitionContract() {}

    @Test
    @Covers("CORE-CON-04")
    void checksAreTextOrExpressions(Engine engine) {
        Table t = Table.of(
                "checked",
                metadata,
                column("a", INTEGER).check("a > 5"),
                column("b", INTEGER),
                column("c", varchar(9)),
                check("b > 6").named("ck_b"));
        t.define(check(t.c("c", String.class).ne("it's")).named("ck_c"));
        Table extended = metadata.extend("checked", column("b", INTEGER));

        assertThat(extended.checks()).hasSize(3);
        String sql = Compiled.of(new CreateTable(t), engine.dialect()).sql();
        assertThat(sql)
                .contains("CHECK (a > 5)", "CONSTRAINT ck_b CHECK (b > 6)", "CONSTRAINT ck_c CHECK (c != 'it''s')");
        metadata.createAll(engine);
        for (Map.Entry<String, Integer> bad : Map.of("a", 5, "b", 6).entrySet()) {
            assertThatThrownBy(() ->
                            engine.run(c -> c.execute(insert(t).set(t.c(bad.getKey(), Integer.class), bad.getValue()))))
                    .isInstanceOf(CheckViolationException.class);
        }
        assertThatThrownBy(() -> engine.run(c -> c.execute(insert(t).set(t.c("c", String.class), "it's"))))
                .isInstanceOf(CheckViolationException.class);
        engine.run(c -> c.execute(insert(t).set(t.c("a", Integer.class), 6).set(t.c("b", Integer.class), 7)));
        assertThat(metadata.extend("checked", column("a", INTEGER)).checks())
                .as("that of the old column went with it")
                .hasSize(2);
    }

    private Table inACircle(String name, String other, boolean named) {
        ColumnReference key = ColumnReference.to(other + ".id");
        return Table.of(
                name,
                metadata,
                column("id", INTEGER).primaryKey(),
                column("other", INTEGER).references(named ? key.named("fk_" + name) : key));
    }

    @Test
    @Covers("CORE-DDL-05")
    void circlesAreDroppedByTheNamesOfTheirKeys(Engine engine) {
        Table x = inACircle("x", "y", true);
        Table y = inACircle("y", "x", true);
        boolean alters = engine.dialect().has(Capability.ALTER_TABLE);
        metadata.createAll(engine);
        try (SqlRecorder recorder = SqlRecorder.on(engine);
                LogRecorder log = LogRecorder.on(Engine.class)) {
            metadata.dropAll(engine);
            assertThat(recorder.sql())
                    .filteredOn(sql -> sql.matches("(ALTER|DROP) .*"))
                    .extracting(sql -> sql.replaceAll("(TABLE \\w+).*", "$1"))
                    .containsExactlyElementsOf(
                            alters
                                    ? List.of("ALTER TABLE x", "ALTER TABLE y", "DROP TABLE y", "DROP TABLE x")
                                    : List.of("DROP TABLE y", "DROP TABLE x"));
            assertThat(log.warnings())
                    .filteredOn(line -> line.contains("refer to each other in a circle"))
                    .hasSize(alters ? 0 : 1);
        }
        metadata.remove(x);
        metadata.remove(y);
        Table p = inACircle("p", "q", false);
        Table q = inACircle("q", "p", false);
        metadata.createAll(engine);
        if (alters) {
            assertThatThrownBy(() -> metadata.dropAll(engine))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("has no name by which it could be dropped first; name it")
                    .hasMessageEndingWith("[S024]");
        }
        assertThat(Inspector.of(engine).missing(List.of(p.name(), q.name()))).isEmpty();
    }

    @Test
    @Covers("CORE-DEF-09")
    void keysThatNobodyHasAValueForAreWarnedOf(Engine engine) {
        Table t = Table.of(
                "keyed",
                metadata,
                column("id", varchar(9)).primaryKey(),
                column("n", INTEGER).primaryKey(),
                column("m", varchar(9)).primaryKey().filledByDatabase(),
                column("d", varchar(9)).primaryKey().serverDefaultValue("x"));
        Table counted = Table.of("counted", metadata, column("id", INTEGER).primaryKey(), column("n", INTEGER));
        metadata.createAll(engine);

        assertThat(Compiled.of(insert(t).set(t.c("n", Integer.class), 1), engine.dialect())
                        .warnings())
                .containsExactly("column keyed.id is part of the primary key of its table, but the insert gives it no"
                        + " value, and neither the program nor the database is known to have one; give it a value or a"
                        + " default, or say filledByDatabase()");
        assertThat(Compiled.of(insert(counted).set(counted.c("n", Integer.class), 1), engine.dialect())
                        .warnings())
                .isEmpty();
        engine.run(c -> c.execute(insert(t)
                .set(t.c("id", String.class), "a")
                .set(t.c("n", Integer.class), 1)
                .set(t.c("m", String.class), "b")));
    }

    @Test
    void indexesOfExpressionsAreRefusedWhereThereAreNone(Engine engine) {
        Table t = Table.of("indexed", metadata, column("name", varchar(20)));
        t.define(index("ix_lower").on(lower(t.c("name", String.class)).desc()));

        if (Set.of("h2", "mariadb").contains(engine.dialect().name())) {
            assertThatThrownBy(() -> metadata.createAll(engine))
                    .isInstanceOf(CompileException.class)
                    .hasMessage(
                            engine.dialect().name() + " has no indexes of expressions; index a computed column of the"
                                    + " expression, or restrict it by onlyOn(...) [C040]");
        } else {
            metadata.createAll(engine);
            assertThat(Inspector.of(engine).indexes("indexed")).hasSize(1);
        }
    }

    @Test
    void namesThatAreTooLongNameTheDatabase(Engine engine) {
        int longest = engine.dialect().identifiers().maxLength();
        Table t = Table.of("t" + "x".repeat(longest), metadata, column("id", INTEGER));

        assertThatThrownBy(() -> t.create(engine))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining(engine.dialect().name() + " takes " + longest)
                .hasMessageEndingWith("[C002]");
    }
}
