package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.ddl;
import static dev.athanor.sql.Sql.index;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tableComment;
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
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.ddl.CreateSequence;
import dev.athanor.sql.ddl.CreateView;
import dev.athanor.sql.ddl.DropView;
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
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Creating and dropping, on every database; what a database does not have is left out there. The tests of a dialect
 * extend this and say {@code @OnDatabase}.
 */
public abstract class SchemaContract {

    private final MetaData metadata = new MetaData();

    /** For the tests of a dialect. */
    protected SchemaContract() {}

    /** {@return whether the database has indexes of expressions and of some rows} */
    protected boolean hasIndexesOfExpressions() {
        return true;
    }

    private void createCircle(boolean named) {
        ColumnReference toB = ColumnReference.to("circle_b.id");
        ColumnReference toA = ColumnReference.to("circle_a.id");
        Table a = Table.of(
                "circle_a",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("b_id", INTEGER).references(named ? toB.named("fk_a") : toB));
        Table b = Table.of(
                "circle_b",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("a_id", INTEGER).references(named ? toA.named("fk_b") : toA));
        assertThat(List.of(a, b)).isEqualTo(metadata.tables());
    }

    @Test
    @Covers("CORE-DDL-04")
    void circlesAreCreatedAndDropped(Engine engine) {
        createCircle(true);
        boolean alters = engine.dialect().has(Capability.ALTER_TABLE);

        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            metadata.createAll(engine);
            assertThat(recorder.sql())
                    .filteredOn(sql -> sql.startsWith("CREATE TABLE"))
                    .hasSize(2)
                    .allMatch(sql -> sql.contains("REFERENCES") != alters);
            assertThat(recorder.sql())
                    .filteredOn(sql -> sql.startsWith("ALTER TABLE"))
                    .hasSize(alters ? 2 : 0)
                    .allMatch(sql -> sql.matches("ALTER TABLE circle_. ADD CONSTRAINT fk_. FOREIGN KEY.*"));
        }
        metadata.createAll(engine);
        Column<Integer> id = metadata.tables().get(0).c("id", Integer.class);
        Column<Integer> other = metadata.tables().get(0).c("b_id", Integer.class);
        assertThatThrownBy(() ->
                        engine.run(c -> c.execute(insert(id.table()).set(id, 1).set(other, 5))))
                .isInstanceOf(ForeignKeyViolationException.class);
        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            metadata.dropAll(engine);
            List<String> dropped = recorder.sql().stream()
                    .filter(sql -> sql.matches("(ALTER|DROP) .*"))
                    .map(sql -> sql.substring(0, sql.indexOf(' ')))
                    .toList();
            assertThat(dropped).isEqualTo(alters ? List.of("ALTER", "ALTER", "DROP", "DROP") : List.of("DROP", "DROP"));
        }
        metadata.dropAll(engine);

        engine.run(c -> assertThat(c.hasTable(null, "circle_a")).isFalse());
    }

    @Test
    void circlesWithoutNamesAreNotDroppedWhereTheirKeysWouldHaveToBe(Engine engine) {
        createCircle(false);
        metadata.createAll(engine);

        if (engine.dialect().has(Capability.ALTER_TABLE)) {
            assertThatThrownBy(() -> metadata.dropAll(engine))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("goes in a circle, from circle_a to circle_b and back")
                    .hasMessageEndingWith("[S024]");
        } else {
            metadata.dropAll(engine);
            engine.run(c -> assertThat(c.hasTable(null, "circle_a")).isFalse());
        }
    }

    @Test
    void indexesOfExpressionsAndPartsKeepRowsApart(Engine engine) {
        Table t = Table.of(
                "indexed",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("name", varchar(20)),
                column("n", INTEGER));
        Column<String> name = t.c("name", String.class);
        Column<Integer> n = t.c("n", Integer.class);
        t.define(
                index("ix_lower").on(lower(name)).unique(true),
                index("ix_part").on(n).unique(true).where(n.gt(5)));
        if (!hasIndexesOfExpressions()) {
            assertThatThrownBy(() -> metadata.createAll(engine))
                    .isInstanceOfAny(CompileException.class, DatabaseException.class);
            return;
        }
        metadata.createAll(engine);

        engine.run(c -> {
            c.execute(insert(t).set(name, "a").set(n, 1));
            c.execute(insert(t).set(name, "b").set(n, 1));
            c.execute(insert(t).set(name, "c").set(n, 6));
        });
        assertThatThrownBy(() -> engine.run(c -> c.execute(insert(t).set(name, "A"))))
                .isInstanceOf(UniqueViolationException.class);
        assertThatThrownBy(() -> engine.run(c -> c.execute(insert(t).set(n, 6))))
                .isInstanceOf(UniqueViolationException.class);
    }

    @Test
    void checksAndDefaultsOfExpressionsHold(Engine engine) {
        Table t = Table.of(
                "checked",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("n", INTEGER).serverDefaultValue(7),
                column("s", varchar(20)).serverDefaultValue("it's"),
                column("twice", INTEGER).computed("n * 2", Computed.Storage.STORED));
        Column<Integer> n = t.c("n", Integer.class);
        t.define(dev.athanor.sql.Sql.check(n.between(1, 10)).named("ck_n"));
        metadata.createAll(engine);

        engine.run(c -> {
            c.execute(insert(t).set(t.c("id", Integer.class), 1));
            assertThat(c.scalar(select(t.c("s", String.class)))).isEqualTo("it's");
            assertThat(c.scalar(select(t.c("twice", Integer.class)))).isEqualTo(14);
        });
        assertThatThrownBy(() -> engine.run(c -> c.execute(insert(t).set(n, 11))))
                .isInstanceOf(CheckViolationException.class)
                .message()
                .containsIgnoringCase("ck_n");
    }

    @Test
    void identitiesCount(Engine engine) {
        Table t = Table.of(
                "counted",
                metadata,
                column("id", INTEGER).primaryKey().identity(Identity.byDefault()),
                column("n", INTEGER));
        metadata.createAll(engine);

        engine.run(c -> {
            Object first = c.execute(insert(t).set(t.c("n", Integer.class), 1))
                    .insertedPrimaryKey()
                    .get(0);
            Object second = c.execute(insert(t).set(t.c("n", Integer.class), 2))
                    .insertedPrimaryKey()
                    .get(0);
            assertThat(List.of(first, second)).isEqualTo(List.of(1, 2));
        });
    }

    @Test
    void sequencesGiveNumbers(Engine engine) {
        Sequence numbers = Sequence.of("numbers").start(10).increment(5);
        Table t = Table.of(
                "numbered", metadata, column("id", INTEGER).primaryKey().sequence(numbers), column("n", INTEGER));
        if (!engine.dialect().has(Capability.SEQUENCES)) {
            assertThatThrownBy(() -> engine.run(c -> c.execute(new CreateSequence(numbers))))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("has no sequences");
            return;
        }
        metadata.createAll(engine);
        engine.run(c -> {
            assertThat(c.execute(insert(t).set(t.c("n", Integer.class), 1))
                            .insertedPrimaryKey()
                            .get(0))
                    .isEqualTo(10);
            assertThat(c.scalar(select(numbers.nextValue()))).isEqualTo(15L);
            assertThat(c.insertMany(t, List.of(t.c("n")), Stock.rows(1, 2), List.of(t.c("id"))))
                    .extracting(row -> row[0])
                    .containsExactly(20, 25);
        });
        metadata.dropAll(engine);
        metadata.createAll(engine);
        engine.run(c -> assertThat(c.scalar(select(numbers.nextValue()))).isEqualTo(10L));
    }

    @Test
    @Covers("CORE-DDL-13")
    void statementsByHandRunWhenTablesAreCreatedAndDropped(Engine engine) {
        Table t = Table.of("watched", metadata, column("id", INTEGER).primaryKey());
        List<String> happened = new ArrayList<>();
        metadata.on(SchemaMoment.BEFORE_CREATE, event -> happened.add("all " + event.tables()));
        t.on(SchemaMoment.AFTER_CREATE, ddl("CREATE INDEX ix_{table} ON {fullname} (id)"));
        t.on(SchemaMoment.AFTER_CREATE, ddl("NO SUCH STATEMENT").onlyOn("another"));
        t.on(SchemaMoment.BEFORE_DROP, event -> happened.add("drop " + event.table()));
        metadata.on(SchemaMoment.AFTER_DROP, event -> happened.add("gone " + event.table()));

        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            metadata.createAll(engine);
            assertThat(recorder.sql()).contains("CREATE INDEX ix_watched ON watched (id)");
        }
        metadata.createAll(engine);
        metadata.dropAll(engine);

        assertThat(happened).containsExactly("all [watched]", "all []", "drop watched", "gone null");
    }

    @Test
    void viewsAreReadLikeTables(Engine engine) {
        Table t = Table.of("viewed", metadata, column("id", INTEGER).primaryKey(), column("n", INTEGER));
        metadata.createAll(engine);
        Table view = Table.of("few", new MetaData(), column("id", INTEGER));
        try (Connection c = engine.connect()) {
            c.execute(insert(t).set(t.c("id", Integer.class), 1).set(t.c("n", Integer.class), 5));
            c.execute(insert(t).set(t.c("id", Integer.class), 2).set(t.c("n", Integer.class), 6));
            c.execute(CreateView.of(
                    "few", select(t.c("id")).where(t.c("n", Integer.class).lt(6))));

            assertThat(c.scalars(select(view.c("id", Integer.class))).all()).containsExactly(1);
            c.execute(DropView.of("few"));
            assertThat(c.hasTable(null, "few")).isFalse();
        }
    }

    @Test
    void commentsAreKeptWhereTheDatabaseKeepsThem(Engine engine) {
        Table unused = Table.of(
                "said", metadata, column("id", INTEGER).primaryKey().comment("the key"), tableComment("it's a table"));

        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            metadata.createAll(engine);
            if (engine.dialect().has(Capability.COMMENTS)) {
                assertThat(recorder.sql())
                        .contains("COMMENT ON TABLE said IS 'it''s a table'", "COMMENT ON COLUMN said.id IS 'the key'");
            } else {
                assertThat(recorder.sql()).noneMatch(sql -> sql.startsWith("COMMENT"));
            }
        }
    }

    @Test
    void oneTableIsCreatedAndDroppedByItself(Engine engine) {
        Table t = Table.of(
                "single",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("n", INTEGER).indexed());

        t.create(engine);
        assertThatThrownBy(() -> t.create(engine))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("single");
        t.drop(engine);
        assertThatThrownBy(() -> t.drop(engine)).isInstanceOf(DatabaseException.class);
    }
}
