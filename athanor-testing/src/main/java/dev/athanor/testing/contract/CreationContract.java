package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.check;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.foreignKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tableComment;
import static dev.athanor.sql.Sql.unique;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.CheckViolationException;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.ForeignKeyViolationException;
import dev.athanor.engine.error.UniqueViolationException;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.AddConstraint;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.CreateSequence;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.ddl.DdlStatement;
import dev.athanor.sql.ddl.DropConstraint;
import dev.athanor.sql.ddl.DropIndex;
import dev.athanor.sql.ddl.DropSequence;
import dev.athanor.sql.ddl.clause.CheckClause;
import dev.athanor.sql.ddl.clause.ForeignKeyClause;
import dev.athanor.sql.ddl.clause.UniqueClause;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnReference;
import dev.athanor.sql.schema.Computed;
import dev.athanor.sql.schema.Identity;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.SchemaMoment;
import dev.athanor.sql.schema.Sequence;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.View;
import dev.athanor.sql.type.EnumType;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is created and dropped, in which order, and by which statements. The tests of a dialect extend this and say
 * {@code @OnDatabase}.
 */
public abstract class CreationContract {

    private final MetaData metadata = new MetaData();

    /** For the tests of a dialect. */
    protected CreationContract() {}

    /** {@return the name of what is created or dropped by each statement that does, in their order} */
    private static List<String> created(SqlRecorder recorder) {
        return recorder.sql().stream()
                .filter(sql -> sql.matches("(?s)(CREATE|ALTER|DROP) .*"))
                .map(sql -> sql.replaceAll("(?s)( \\(| AS | ON | ADD | DROP ).*", "")
                        .replaceAll("IF (NOT )?EXISTS ", "")
                        .replaceAll("TYPE mood", "TYPE mood"))
                .toList();
    }

    private static List<String> expected(Engine engine, String... statements) {
        List<String> expected = new ArrayList<>();
        for (String statement : statements) {
            boolean left = (statement.contains("SEQUENCE") && !engine.dialect().has(Capability.SEQUENCES))
                    || (statement.contains("TYPE") && !engine.dialect().has(Capability.ENUM_TYPES))
                    || (statement.contains("ALTER") && !engine.dialect().has(Capability.ALTER_TABLE));
            if (!left) {
                expected.add(statement);
            }
        }
        return expected;
    }

    /** A child before its parent, two tables in a circle, a sequence, an enum and a view of a view. */
    private void family() {
        metadata.add(Sequence.of("numbers"));
        Table child = Table.of(
                "child",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("parent_id", INTEGER).references("parent.id"),
                column("n", INTEGER).indexed(),
                column("feels", EnumType.of("mood", "sad", "glad")));
        Table parent = Table.of("parent", metadata, column("id", INTEGER).primaryKey());
        Table a = Table.of(
                "circle_a",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("b_id", INTEGER)
                        .references(ColumnReference.to("circle_b.id").named("fk_a")));
        Table b = Table.of(
                "circle_b",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("a_id", INTEGER)
                        .references(ColumnReference.to("circle_a.id").named("fk_b")));
        Column<Integer> n = child.c("n", Integer.class);
        Table grown = Table.of("grown", new MetaData(), column("id", INTEGER), column("n", INTEGER));
        metadata.add(View.of("grown", select(child.c("id"), n).where(n.gt(5))));
        metadata.add(View.of(
                "few", select(grown.c("id")).where(grown.c("n", Integer.class).lt(9))));
        assertThat(metadata.tables()).containsExactly(child, parent, a, b);
    }

    @Test
    @Covers("CORE-DDL-02")
    void allIsCreatedInTheOrderOfItsDependencies(Engine engine) {
        family();
        List<String> happened = new ArrayList<>();
        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            metadata.on(
                    SchemaMoment.BEFORE_CREATE,
                    event -> happened.add("before " + created(recorder).size()));
            metadata.on(
                    SchemaMoment.AFTER_CREATE,
                    event -> happened.add("after " + created(recorder).size()));
            metadata.createAll(engine);

            List<String> statements = expected(
                    engine,
                    "CREATE SEQUENCE numbers",
                    "CREATE TYPE mood",
                    "CREATE TABLE parent",
                    "CREATE TABLE child",
                    "CREATE INDEX ix_child_n",
                    "CREATE TABLE circle_a",
                    "CREATE TABLE circle_b",
                    "ALTER TABLE circle_a",
                    "ALTER TABLE circle_b",
                    "CREATE VIEW grown",
                    "CREATE VIEW few");
            assertThat(created(recorder)).containsExactlyElementsOf(statements);
            assertThat(recorder.sql())
                    .filteredOn(sql -> sql.startsWith("SELECT"))
                    .hasSizeLessThan(4);
            assertThat(happened).containsExactly("before 0", "after " + statements.size());

            recorder.clear();
            metadata.createAll(engine);
            assertThat(created(recorder)).containsExactlyElementsOf(expected(engine, "CREATE SEQUENCE numbers"));
        }
        engine.run(c -> {
            Table child = metadata.require("child");
            c.execute(insert(child).set(child.c("id", Integer.class), 1).set(child.c("n", Integer.class), 7));
            Table few = Table.of("few", new MetaData(), column("id", INTEGER));
            assertThat(c.scalars(select(few.c("id", Integer.class))).all()).containsExactly(1);
        });
    }

    @Test
    @Covers("CORE-DDL-03")
    void allIsDroppedInTheReverseOrder(Engine engine) {
        family();
        metadata.createAll(engine);
        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            metadata.dropAll(engine);

            assertThat(created(recorder))
                    .containsExactlyElementsOf(expected(
                            engine,
                            "DROP VIEW few",
                            "DROP VIEW grown",
                            "ALTER TABLE circle_a",
                            "ALTER TABLE circle_b",
                            "DROP TABLE circle_b",
                            "DROP TABLE circle_a",
                            "DROP TABLE child",
                            "DROP TABLE parent",
                            "DROP TYPE mood",
                            "DROP SEQUENCE numbers"));
            recorder.clear();
            metadata.dropAll(engine);
            assertThat(created(recorder)).containsExactlyElementsOf(expected(engine, "DROP SEQUENCE numbers"));
        }
    }

    @Test
    @Covers("CORE-DDL-01")
    void tablesAreWrittenInOneOrder(Engine engine) {
        Table parent = Table.of("parent", metadata, column("id", INTEGER).primaryKey());
        Table t = Table.of(
                "ordered",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("name", varchar(9)).notNull().serverDefaultValue("x"),
                column("n", INTEGER),
                column("twice", INTEGER).computed("n * 2", Computed.Storage.STORED),
                check("n > 0").named("ck_n"),
                unique("n").named("uq_n"),
                foreignKey(List.of("n"), "parent", List.of("id")).named("fk_n"));
        metadata.createAll(engine);

        String sql = Compiled.of(new CreateTable(t), engine.dialect()).sql();
        String name = engine.dialect().name().equals("mariadb")
                ? "name VARCHAR(9) NOT NULL DEFAULT 'x'"
                : "name VARCHAR(9) DEFAULT 'x' NOT NULL";
        assertThat(sql)
                .startsWith("CREATE TABLE ordered (id ")
                .containsSubsequence(
                        name,
                        ", n INTEGER, twice INTEGER GENERATED ALWAYS AS (n * 2)",
                        "PRIMARY KEY (id)",
                        "CONSTRAINT ck_n CHECK (n > 0)",
                        "CONSTRAINT uq_n UNIQUE (n)",
                        "CONSTRAINT fk_n FOREIGN KEY(n) REFERENCES parent (id)");
        assertThat(parent.columns()).hasSize(1);
    }

    @Test
    @Covers("CORE-DDL-07")
    void eachThingIsCreatedAndDroppedByItself(Engine engine) {
        Sequence numbers = Sequence.of("numbers");
        Table t = Table.of(
                "single",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("n", INTEGER).indexed(),
                column("feels", EnumType.of("mood", "sad", "glad")),
                tableComment("alone"));
        boolean sequences = engine.dialect().has(Capability.SEQUENCES);
        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            t.create(engine);
            assertThat(created(recorder))
                    .containsExactlyElementsOf(
                            expected(engine, "CREATE TYPE mood", "CREATE TABLE single", "CREATE INDEX ix_single_n"));
            if (engine.dialect().has(Capability.COMMENTS)) {
                assertThat(recorder.sql()).contains("COMMENT ON TABLE single IS 'alone'");
            }
        }
        engine.run(c -> c.execute(new DropIndex(t.indexes().get(0))));
        engine.run(c -> c.execute(new CreateIndex(t.indexes().get(0))));
        assertThatThrownBy(() ->
                        engine.run(c -> c.execute(new CreateIndex(t.indexes().get(0)))))
                .isInstanceOf(DatabaseException.class);
        if (sequences) {
            engine.run(c -> c.execute(new CreateSequence(numbers)));
            assertThatThrownBy(() -> engine.run(c -> c.execute(new CreateSequence(numbers))))
                    .isInstanceOf(DatabaseException.class);
            engine.run(c -> c.execute(new DropSequence(numbers)));
            assertThatThrownBy(() -> engine.run(c -> c.execute(new DropSequence(numbers))))
                    .isInstanceOf(DatabaseException.class);
        }
        assertThatThrownBy(() -> t.create(engine)).isInstanceOf(DatabaseException.class);
        t.drop(engine);
        assertThatThrownBy(() -> t.drop(engine)).isInstanceOf(DatabaseException.class);
    }

    @Test
    @Covers("CORE-DDL-09")
    void foreignKeysMayBeMadeWhenAllTablesAreThere(Engine engine) {
        Table parent = Table.of("parent", metadata, column("id", INTEGER).primaryKey());
        Table t = Table.of(
                "altered",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("p", INTEGER),
                foreignKey(List.of("p"), "parent", List.of("id")).named("fk_p").madeByAlter());
        assertThat(parent.columns()).hasSize(1);
        if (!engine.dialect().has(Capability.ALTER_TABLE)) {
            assertThatThrownBy(() -> engine.run(
                            c -> c.execute(DropConstraint.of(t, t.foreignKeys().get(0)))))
                    .isInstanceOf(CompileException.class);
            return;
        }
        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            metadata.createAll(engine);
            assertThat(recorder.sql()).noneMatch(sql -> sql.startsWith("CREATE TABLE") && sql.contains("fk_p"));
            assertThat(recorder.sql())
                    .anyMatch(sql -> sql.startsWith("ALTER TABLE altered ADD CONSTRAINT fk_p FOREIGN"));
        }
        refuses(engine, t, "p", 5, ForeignKeyViolationException.class);
        engine.run(c -> c.execute(DropConstraint.of(t, t.foreignKeys().get(0))));
        engine.run(c -> c.execute(insert(t).set(t.c("p", Integer.class), 5)));
        assertThatThrownBy(() -> engine.run(c -> c.execute(new AddConstraint(
                        t, new ForeignKeyClause(t.foreignKeys().get(0))))))
                .as("a row refers to nothing")
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    @Covers("CORE-DDL-09")
    void constraintsComeAndGo(Engine engine) {
        Table t = Table.of("altered", metadata, column("id", INTEGER).primaryKey(), column("a", INTEGER));
        Table same = Table.of(
                "altered",
                new MetaData(),
                column("id", INTEGER).primaryKey(),
                column("a", INTEGER),
                unique("a").named("uq_a"),
                check("a > 0").named("ck_a"),
                check("a < 9"));
        assertThatThrownBy(() -> DropConstraint.of(same, same.checks().get(1)))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("a constraint of table altered has no name by which it could be dropped")
                .hasMessageEndingWith("[S023]");
        if (!engine.dialect().has(Capability.ALTER_TABLE)) {
            return;
        }
        metadata.createAll(engine);
        engine.run(c -> c.execute(insert(t).set(t.c("a", Integer.class), 1)));
        engine.run(c -> c.execute(
                new AddConstraint(same, new UniqueClause(same.uniques().get(0)))));
        engine.run(c -> c.execute(
                new AddConstraint(same, new CheckClause(same, same.checks().get(0)))));
        refuses(engine, t, "a", 1, UniqueViolationException.class);
        refuses(engine, t, "a", 0, CheckViolationException.class);
        engine.run(c -> c.execute(DropConstraint.of(same, same.uniques().get(0))));
        engine.run(c -> c.execute(DropConstraint.of(same, same.checks().get(0))));
        engine.run(c -> c.execute(insert(t).set(t.c("a", Integer.class), 1)));
        engine.run(c -> c.execute(insert(t).set(t.c("a", Integer.class), 0)));
    }

    private static void refuses(
            Engine engine, Table table, String column, int value, Class<? extends DatabaseException> failure) {
        assertThatThrownBy(() -> engine.run(c -> c.execute(insert(table).set(table.c(column, Integer.class), value))))
                .isInstanceOf(failure);
    }

    /**
     * A statement of a user's own.
     *
     * @param table what it empties
     */
    private record Emptied(Table table) implements DdlStatement {

        @Override
        public Emptied traverse(Traversal walk) {
            return new Emptied(walk.value(table));
        }

        @Override
        public void render(SqlWriter out) {
            out.sql("DELETE FROM ").name(table.name());
        }
    }

    @Test
    @Covers("CORE-DDL-15")
    void statementsOfAUsersOwnRunInsideTheTransaction(Engine engine) {
        Table t = Table.of("emptied", metadata, column("id", INTEGER).primaryKey());
        metadata.createAll(engine);
        engine.run(c -> c.execute(insert(t).set(t.c("id", Integer.class), 1)));

        try (Connection c = engine.connect()) {
            c.execute(new Emptied(t));
            assertThat(c.inTransaction()).isTrue();
            assertThat(c.scalars(select(t.c("id", Integer.class))).all()).isEmpty();
            c.rollback();
            assertThat(c.scalars(select(t.c("id", Integer.class))).all()).containsExactly(1);
        }
        Dialect own = Dialect.extending(engine.dialect())
                .render(
                        Emptied.class,
                        (node, out) -> out.sql("TRUNCATE ").name(node.table().name()))
                .build();
        assertThat(Compiled.of(new Emptied(t), own).sql()).isEqualTo("TRUNCATE emptied");
        assertThat(Compiled.of(new Emptied(t), engine.dialect()).sql()).isEqualTo("DELETE FROM emptied");
    }

    @Test
    @Covers("CORE-DEF-06")
    void identitiesCountAsTheySay(Engine engine) {
        boolean options = engine.dialect().has(Capability.SEQUENCES)
                && !engine.dialect().name().equals("mariadb");
        Identity identity = options ? Identity.ofAlways().start(10).increment(5) : Identity.byDefault();
        Table t = Table.of(
                "counted", metadata, column("id", INTEGER).primaryKey().identity(identity), column("n", INTEGER));
        metadata.createAll(engine);

        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            engine.run(c -> keys.add(c.execute(insert(t).set(t.c("n", Integer.class), 1))
                    .insertedPrimaryKey()
                    .get(0)));
        }
        assertThat(keys).isEqualTo(options ? List.of(10, 15) : List.of(1, 2));
        if (options) {
            refuses(engine, t, "id", 99, DatabaseException.class);
        } else {
            engine.run(c -> c.execute(insert(t).set(t.c("id", Integer.class), 99)));
        }
        assertThatThrownBy(() -> column("id", INTEGER).autoincrement(false).identity(identity))
                .isInstanceOf(SchemaException.class)
                .hasMessageEndingWith("[S022]");
    }

    @Test
    @Covers("CORE-DEF-07")
    void computedColumnsAreReadAndNotWritten(Engine engine) {
        Table t = Table.of(
                "computed",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("n", INTEGER),
                column("twice", INTEGER).computed("n * 2", Computed.Storage.STORED),
                column("name", varchar(9)));
        metadata.createAll(engine);
        engine.run(c -> assertThat(c.insertMany(t, List.of(t.c("n")), Stock.rows(3, 4), List.of(t.c("twice"))))
                .extracting(row -> row[0])
                .containsExactlyInAnyOrder(6, 8));

        refuses(engine, t, "twice", 5, DatabaseException.class);
        assertThatThrownBy(() -> column("a", INTEGER).serverDefault("1").computed("n * 2", Computed.Storage.STORED))
                .isInstanceOf(SchemaException.class)
                .hasMessage("column a is to have a default, but its values are computed; leave one of the two out"
                        + " [S022]");
    }
}
