package dev.athanor.testing.contract.schema;

import static dev.athanor.sql.Sql.check;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.constraintComment;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.foreignKey;
import static dev.athanor.sql.Sql.index;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.primaryKey;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.table;
import static dev.athanor.sql.Sql.tableComment;
import static dev.athanor.sql.Sql.tablePrefix;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.error.ForeignKeyViolationException;
import dev.athanor.engine.error.NoSuchTableException;
import dev.athanor.engine.reflect.ObjectKind;
import dev.athanor.engine.reflect.ReflectedCheck;
import dev.athanor.engine.reflect.ReflectedKey;
import dev.athanor.engine.reflect.ReflectedTable;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnReference;
import dev.athanor.sql.schema.ForeignKeyDefinition;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.schema.ReflectionScope;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.option.Deferrability;
import dev.athanor.sql.schema.option.MatchKind;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What tables are defined by, and what becomes of it in the database. The tests of a dialect extend this and say
 * {@code @OnDatabase}.
 */
public abstract class DefinitionContract extends ConstraintDefinitionContract {

    /** For the tests of a dialect. */
    protected DefinitionContract() {}

    /** {@return a collation that columns may have which is not that of the database} */
    protected abstract String collation();

    private Table parent() {
        return Table.of("parent", metadata, column("id", INTEGER).primaryKey(), column("code", varchar(5)));
    }

    @Test
    @Covers("CORE-META-10")
    void columnsWithoutATypeHaveThatOfTheColumnTheyReferTo(Engine engine) {
        Table child = Table.of(
                "child",
                metadata,
                column("id").primaryKey().references("parent.id"),
                column("grand").references("grand.child_id"));
        assertThat(child.c("id").type()).as("nobody knows it yet").isEqualTo(Types.NULL);
        Table parent = parent();
        Table grand = Table.of(
                "grand", metadata, column("child_id").primaryKey().references("child.id"), column("odd", Types.NULL));
        assertThat(child.c("id", Integer.class).type()).isEqualTo(INTEGER);
        assertThat(child.c("grand", Integer.class).type()).isEqualTo(INTEGER);
        assertThatThrownBy(() -> Compiled.of(new CreateTable(grand), engine.dialect()))
                .isInstanceOf(CompileException.class)
                .hasMessage(
                        "column grand.odd has no type with which it could be created; define it with one of the types"
                                + " of Types [C055]");
        metadata.remove(grand);
        Table unused = metadata.extend("child", column("grand", INTEGER));

        metadata.createAll(engine);
        engine.run(c -> {
            c.execute(insert(parent).set(parent.c("id", Integer.class), 7));
            c.execute(insert(child).set(child.c("id", Integer.class), 7));
            assertThat(c.scalars(select(child.c("id", Integer.class))).all()).containsExactly(7);
        });
    }

    @Test
    @Covers("CORE-META-13")
    void tablesStandBehindWhatTheyDependOn(Engine engine) {
        Table b = Table.of("b", metadata, column("id", INTEGER).primaryKey());
        Table c = Table.of("c", metadata, column("id", INTEGER).primaryKey().references("d.id"));
        Table a = Table.of("a", metadata, column("id", INTEGER).primaryKey());
        Table d = Table.of("d", metadata, column("id", INTEGER).primaryKey());
        assertThat(metadata.sortedTables()).containsExactly(a, b, d, c);
        metadata.dependsOn(a, c);
        assertThat(metadata.sortedTables()).containsExactly(d, c, a, b);
        Table x = Table.of(
                "x",
                metadata,
                column("id", INTEGER)
                        .primaryKey()
                        .references(ColumnReference.to("y.id").named("fk_x")));
        Table y = Table.of(
                "y",
                metadata,
                column("id", INTEGER)
                        .primaryKey()
                        .references(ColumnReference.to("x.id").named("fk_y")));
        assertThat(metadata.sortedTables()).containsExactly(d, c, a, b, x, y);
        assertThat(metadata.circularKeys())
                .as("what is left aside")
                .containsExactly(x.foreignKeys().get(0), y.foreignKeys().get(0));
        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            metadata.createAll(engine);
            assertThat(recorder.sql())
                    .filteredOn(sql -> sql.startsWith("CREATE TABLE"))
                    .extracting(sql -> sql.substring(13, 14))
                    .containsExactly("d", "c", "a", "b", "x", "y");
        }
        metadata.dependsOn(c, a);
        assertThatThrownBy(metadata::sortedTables)
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("depend on each other in a circle")
                .hasMessageEndingWith("[S027]");
    }

    @Test
    @Covers("CORE-META-14")
    void someTablesOrAllAreReflected(Engine engine) {
        Table parent = parent();
        Table child = Table.of("child", metadata, column("p", INTEGER).references("parent.id"));
        metadata.createAll(engine);
        engine.run(c -> c.execute(text("create view seen as select id from parent")));

        assertThat(reflected(engine, ReflectionScope.ALL).tables())
                .extracting(Table::name)
                .containsExactlyInAnyOrder("parent", "child");
        assertThat(reflected(engine, ReflectionScope.ALL.withViews()).table("seen"))
                .isNotNull();
        assertThat(reflected(engine, ReflectionScope.ALL.only("child")).tables())
                .extracting(Table::name)
                .containsExactlyInAnyOrder("parent", "child");
        assertThat(reflected(engine, ReflectionScope.ALL.only("child").withoutTargets())
                        .tables())
                .extracting(Table::name)
                .containsExactly("child");
        assertThat(reflected(engine, ReflectionScope.ALL.only(name -> name.startsWith("p")))
                        .tables())
                .extracting(Table::name)
                .containsExactly("parent");
        String schema = Inspector.of(engine).defaultSchema();
        assertThat(reflected(engine, ReflectionScope.ALL.inSchema(schema).only("parent"))
                        .tables())
                .extracting(Table::name)
                .containsExactly("parent");
        MetaData some = new MetaData();
        assertThatThrownBy(() -> some.reflect(engine, "zz"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("the database has no table or view zz")
                .hasMessageEndingWith("[E044]");
        Table known = Table.of("parent", some, column("id", INTEGER).primaryKey());
        some.reflect(engine, ReflectionScope.ALL.extendingTables());
        assertThat(known.columns()).hasSize(parent.columns().size());
        assertThat(some.require("child").columns()).hasSameSizeAs(child.columns());
    }

    private static MetaData reflected(Engine engine, ReflectionScope scope) {
        MetaData found = new MetaData();
        found.reflect(engine, scope);
        return found;
    }

    @Test
    @Covers({"CORE-META-14", "CORE-REF-07"})
    void whatIsBrokenIsLeftOut(Engine engine) {
        Table plain = Table.of("plain", metadata, column("id", INTEGER).primaryKey());
        Table gone = Table.of("gone", metadata, column("id", INTEGER));
        metadata.createAll(engine);
        engine.run(c -> c.execute(text("create view broken as select id from gone")));
        boolean breaks = Set.of("sqlite", "mariadb").contains(engine.dialect().name());
        if (breaks) {
            gone.drop(engine);
        }

        MetaData found = reflected(engine, ReflectionScope.ALL.withViews());

        assertThat(found.table("plain")).isNotNull();
        assertThat(found.require("plain").columns()).hasSameSizeAs(plain.columns());
        assertThat(found.table("broken") == null).isEqualTo(breaks);
        assertThat(Inspector.of(engine).tables(null, EnumSet.of(ObjectKind.VIEW)))
                .hasSize(breaks ? 0 : 1);
    }

    @Test
    @Covers("CORE-REF-07")
    void allOfSomeKindsAreToldByName(Engine engine) {
        Table parent = parent();
        metadata.createAll(engine);
        engine.run(c -> c.execute(text("create view seen as select id from parent")));
        Inspector inspector = Inspector.of(engine);

        List<ReflectedTable> all = inspector.tables(null, EnumSet.allOf(ObjectKind.class));
        assertThat(all).extracting(ReflectedTable::key).containsExactly("parent", "seen");
        assertThat(inspector.tables(inspector.defaultSchema(), EnumSet.of(ObjectKind.VIEW)))
                .extracting(ReflectedTable::name)
                .containsExactly("seen");
        assertThat(inspector.tables(null, EnumSet.of(ObjectKind.MATERIALIZED_VIEW)))
                .isEmpty();
        assertThat(inspector.tables(null, EnumSet.of(ObjectKind.TEMPORARY_TABLE)))
                .isEmpty();
        assertThat(inspector.tables(null, EnumSet.allOf(ObjectKind.class), name -> name.startsWith("s")))
                .extracting(ReflectedTable::name)
                .containsExactly("seen");
        assertThat(all.get(0).columns()).hasSameSizeAs(parent.columns());
        assertThat(all.get(0).constraints().primaryKey()).isNotNull();
        assertThat(all.get(0).constraints().foreignKeys()).isEmpty();
        assertThat(all.get(1).object().definition()).isNotNull();
    }

    @Test
    @Covers("CORE-META-17")
    void commentsAndPrefixesAreKept(Engine engine) {
        boolean comments = !engine.dialect().name().equals("sqlite");
        boolean ofConstraints = engine.dialect().has(Capability.CONSTRAINT_COMMENTS);
        Table t = Table.of(
                "said",
                metadata,
                column("id", INTEGER).primaryKey().comment("the 'key'").info("owner", "me"),
                column("n", INTEGER),
                check("n > 0").named("ck_said"),
                primaryKey("id").named("pk_said"),
                tableComment("a table"),
                constraintComment("ck_said", "it's positive"),
                constraintComment("pk_said", "the one"));
        t.info().put("owner", "you");
        metadata.createAll(engine);

        assertThat(t.c("id").definition().info()).containsEntry("owner", "me");
        assertThat(t.info()).containsEntry("owner", "you");
        Inspector inspector = Inspector.of(engine);
        assertThat(inspector.comment("said")).isEqualTo(comments ? "a table" : null);
        assertThat(inspector.columns("said").get(0).comment()).isEqualTo(comments ? "the 'key'" : null);
        assertThat(inspector.checks("said"))
                .extracting(ReflectedCheck::comment)
                .containsExactly(ofConstraints ? "it's positive" : null);
        ReflectedKey key = Objects.requireNonNull(inspector.primaryKey("said"));
        assertThat(key.comment()).isEqualTo(ofConstraints ? "the one" : null);
        Table passing = Table.of("passing", metadata, column("id", INTEGER), tablePrefix("TEMPORARY"));
        try (Connection c = engine.connect()) {
            c.execute(new CreateTable(passing));
            c.execute(insert(passing).set(passing.c("id", Integer.class), 1));
        }
        assertThat(Compiled.of(new CreateTable(passing), engine.dialect()).sql())
                .startsWith("CREATE TEMPORARY TABLE passing (");
    }

    @Test
    void columnsHaveCollationsOfTheirOwn(Engine engine) {
        Table t = Table.of("sorted", metadata, column("id", INTEGER).primaryKey(), column("name", varchar(9)));
        Table own = Table.of("collated", metadata, column("name", varchar(9)).collation(collation()));
        if (engine.dialect().name().equals("h2")) {
            assertThatThrownBy(() -> own.create(engine))
                    .isInstanceOf(CompileException.class)
                    .hasMessageStartingWith("h2 has no collations of columns")
                    .hasMessageEndingWith("[C040]");
            return;
        }
        metadata.createAll(engine);

        assertThat(Inspector.of(engine).columns("collated").get(0).collation()).isEqualTo(collation());
        assertThat(Inspector.of(engine).columns("sorted").get(1).collation()).isNull();
        Table found = Table.reflect("collated", new MetaData(), engine);
        assertThat(found.c("name").definition().collation()).isEqualTo(collation());
        assertThat(t.c("name").definition().collation()).isNull();
    }

    @Test
    @Covers("CORE-META-20")
    void namesAndColumnsAloneStandForTables(Engine engine) {
        Table unused = parent();
        metadata.createAll(engine);
        Table one = table("parent", column("id", INTEGER), column("code", VARCHAR));
        Table same = table("parent", column("id", INTEGER), column("code", VARCHAR));
        Table other = table("parent", column("id", INTEGER));
        Column<Integer> id = one.c("id", Integer.class);
        Column<String> code = one.c("code", String.class);

        assertThat(CacheKey.of(select(one).where(id.eq(1))))
                .isEqualTo(CacheKey.of(
                        select(same).where(same.c("id", Integer.class).eq(2))))
                .isNotEqualTo(CacheKey.of(
                        select(other).where(other.c("id", Integer.class).eq(1))));
        assertThat(metadata.tables()).doesNotContain(one);
        assertThatThrownBy(() -> one.define(index("ix", "id")))
                .isInstanceOf(SchemaException.class)
                .hasMessageEndingWith("[S026]");
        engine.run(c -> {
            c.execute(insert(one).set(id, 1).set(code, "a"));
            c.execute(insert(one).set(id, 2).set(code, "b"));
            c.execute(update(one).set(code, "z").where(id.eq(2)));
            c.execute(delete(same).where(same.c("id", Integer.class).eq(1)));
            assertThat(c.scalars(select(same.c("code", String.class))).all()).containsExactly("z");
        });
    }

    @Test
    @Covers("CORE-CON-02")
    void foreignKeysOfSeveralColumnsSayWhatTheyDo(Engine engine) {
        boolean all = engine.dialect().name().equals("postgresql")
                || engine.dialect().name().equals("sqlite");
        Table p = Table.of(
                "p",
                metadata,
                column("x", INTEGER).primaryKey().autoincrement(false),
                column("y", INTEGER).primaryKey());
        ForeignKeyDefinition key = foreignKey(List.of("a", "b"), "p", List.of("x", "y"))
                .named("fk")
                .onDelete(ReferentialAction.CASCADE)
                .onUpdate(ReferentialAction.SET_NULL);
        Table c = Table.of(
                "c",
                metadata,
                column("a", INTEGER),
                column("b", INTEGER),
                all ? key.match(MatchKind.FULL).deferrability(Deferrability.INITIALLY_DEFERRED) : key,
                constraintComment("fk", "to p"));
        assertThat(Compiled.of(new CreateTable(c), engine.dialect()).sql())
                .contains("CONSTRAINT fk FOREIGN KEY(a, b) REFERENCES p (x, y)" + (all ? " MATCH FULL" : "")
                        + " ON DELETE CASCADE ON UPDATE SET NULL"
                        + (all ? " DEFERRABLE INITIALLY DEFERRED" : ""));
        metadata.createAll(engine);

        refuses(engine, c, 5);
        engine.run(run -> {
            run.execute(insert(p).set(p.c("x", Integer.class), 1).set(p.c("y", Integer.class), 2));
            run.execute(insert(c).set(c.c("a", Integer.class), 1).set(c.c("b", Integer.class), 2));
            run.execute(delete(p));
            assertThat(run.execute(select(c)).all()).isEmpty();
        });
        assertThat(Inspector.of(engine).foreignKeys("c").get(0).comment())
                .isEqualTo(engine.dialect().has(Capability.CONSTRAINT_COMMENTS) ? "to p" : null);
        assertThatThrownBy(() ->
                        Table.of("d", metadata, column("a", INTEGER), foreignKey(List.of("a"), "p", List.of("x", "y"))))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("give as many on both sides")
                .hasMessageEndingWith("[S002]");
    }

    private static void refuses(Engine engine, Table c, int value) {
        assertThatThrownBy(() -> engine.run(run -> run.execute(
                        insert(c).set(c.c("a", Integer.class), value).set(c.c("b", Integer.class), value))))
                .isInstanceOf(ForeignKeyViolationException.class);
    }
}
