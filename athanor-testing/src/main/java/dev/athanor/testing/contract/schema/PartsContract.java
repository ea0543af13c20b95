package dev.athanor.testing.contract.schema;

import static dev.athanor.sql.Sql.check;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.foreignKey;
import static dev.athanor.sql.Sql.index;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.primaryKey;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tableOption;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.unique;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.sql.type.Types.BIGINT;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.dialect.Dialects;
import dev.athanor.engine.reflect.ReflectedCheck;
import dev.athanor.engine.result.Changes;
import dev.athanor.sql.Row;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Identifiers;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.CheckDefinition;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefault;
import dev.athanor.sql.schema.Computed;
import dev.athanor.sql.schema.Constraint;
import dev.athanor.sql.schema.ForeignKey;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.NamingConvention;
import dev.athanor.sql.schema.PrimaryKeyDefinition;
import dev.athanor.sql.schema.Sequence;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.UniqueConstraint;
import dev.athanor.sql.type.CheckedBoolean;
import dev.athanor.sql.type.DomainType;
import dev.athanor.sql.type.EnumType;
import dev.athanor.testing.Covers;
import dev.athanor.testing.LogRecorder;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What the parts of a table may be told beside what they are: where values come from, how names are written, what the
 * program remembers. The tests of a dialect extend this and say {@code @OnDatabase}.
 */
public abstract class PartsContract {

    private final MetaData metadata = new MetaData();

    /** For the tests of a dialect. */
    protected PartsContract() {}

    /** {@return statements by which an update of table {@code stamped} sets its column {@code seen} to 'changed'} */
    protected abstract List<String> triggers();

    /** A table whose fields are called otherwise than its columns. */
    private static final class Parts extends Table {

        final Column<Integer> key = add(column("id", INTEGER).primaryKey());
        final Column<Integer> parent =
                add(column("parent_id", INTEGER).references("parent.id").nullable(false));
        final Column<String> body =
                add(column("body", varchar(20)).defaultValue("first").onInsert(ColumnDefault.of("none")));
        final Column<String> kind = add(column("kind", varchar(20)).serverDefaultValue("it's"));
        final Column<String> changed =
                add(column("changed", varchar(20)).onUpdate(ColumnDefault.sql(upper(literal("new")))));
        final Column<String> seen = add(column("seen", varchar(20)).updatedByDatabase());
        final Column<String> tag = add(column("tag", varchar(20)).unique());
        final Column<String> word = add(column("word", varchar(20)).indexed());
        final Column<Integer> number = add(column("number", INTEGER).autoincrement(false));
        final Column<Long> place = add(column("ctid", BIGINT).system());
        final Column<String> note =
                add(column("note", varchar(20)).comment("a note").info("shown", true));
        final Column<String> plain = add(column("plain", varchar(20)).quoted(true));
        final Column<Integer> sent = add(column("sent", INTEGER).sentinel());
        final Column<String> own = add(column("own", varchar(20)).notNull().words("sqlite", "ON CONFLICT IGNORE"));

        Parts(MetaData metadata) {
            super("stamped", metadata);
        }
    }

    private Parts parts() {
        Table unused = Table.of("parent", metadata, column("id", INTEGER).primaryKey());
        return new Parts(metadata);
    }

    @Test
    @Covers("CORE-META-09")
    void columnsAreToldAllThatTheyAre(Engine engine) {
        Parts t = parts();
        metadata.createAll(engine);
        String created = Compiled.of(new CreateTable(t), engine.dialect()).sql();

        assertThat(created)
                .as("a column of the system is not created")
                .doesNotContain("ctid")
                .contains(engine.dialect().identifiers().open() + "plain"
                        + engine.dialect().identifiers().close());
        assertThat(created.contains("ON CONFLICT IGNORE"))
                .isEqualTo(engine.dialect().name().equals("sqlite"));
        assertThat(t.parent.isNullable()).isFalse();
        assertThat(t.key.isNullable()).as("unless said, a key is not").isFalse();
        assertThat(t.tag.isNullable()).isTrue();
        assertThat(t.indexes()).extracting(found -> found.name()).containsExactly("ix_stamped_word");
        assertThat(t.uniques()).extracting(UniqueConstraint::columns).containsExactly(List.of(t.tag));
        assertThat(t.foreignKeys()).extracting(ForeignKey::columns).containsExactly(List.of(t.parent));
        assertThat(t.note.definition().info()).containsEntry("shown", true);
        assertThat(t.note.definition().comment()).isEqualTo("a note");
        assertThat(t.number.isAutoincrement()).isFalse();
        assertThat(t.sent.definition().values().sentinel()).isTrue();
        assertThat(t.place.definition().isSystem()).isTrue();
        engine.run(c -> {
            c.execute(insert(metadata.require("parent")).set(idOfParent(), 1));
            Integer key = c.execute(insert(t).set(t.parent, 1).set(t.own, "o").set(t.plain, "p"))
                    .insertedPrimaryKey()
                    .get(t.key);
            assertThat(c.execute(select(t.body, t.kind, t.changed, t.plain).where(t.plain.eq("p")))
                            .mappings()
                            .one())
                    .as("the default that was said last holds")
                    .containsEntry("body", "none")
                    .containsEntry("kind", "it's")
                    .containsEntry("changed", null)
                    .containsEntry("plain", "p");
            c.execute(update(t).set(t.word, "w").where(t.key.eq(Objects.requireNonNull(key))));
            assertThat(c.scalar(select(t.changed))).isEqualTo("NEW");
        });
    }

    private Column<Integer> idOfParent() {
        return metadata.require("parent").c("id", Integer.class);
    }

    @Test
    @Covers("CORE-DEF-05")
    void theDatabaseFillsInWhatItIsToldTo(Engine engine) {
        Table defaults = Table.of(
                "defaults",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("a", varchar(9)).serverDefaultValue("it's"),
                column("b", INTEGER).serverDefault("5"),
                column("c", varchar(9)).serverDefault(upper(literal("x"))),
                column("d", INTEGER).filledByDatabase());
        metadata.createAll(engine);
        boolean wrapped = Set.of("sqlite", "mariadb").contains(engine.dialect().name());
        assertThat(Compiled.of(new CreateTable(defaults), engine.dialect()).sql())
                .containsPattern("a VARCHAR\\(9\\) DEFAULT 'it''s', b INT(EGER)? DEFAULT 5, c VARCHAR\\(9\\) DEFAULT "
                        + (wrapped ? "\\(upper\\('x'\\)\\)" : "upper\\('x'\\)") + ", d INT(EGER)?,");
        engine.run(c -> {
            Changes made = c.execute(insert(defaults)).changes();
            assertThat(made.postfetchedColumns()).extracting(Column::name).containsExactly("a", "b", "c", "d");
            assertThat(c.execute(select(defaults.c("a"), defaults.c("b"), defaults.c("c")))
                            .one())
                    .extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
                    .isEqualTo("it's 5 X");
        });
    }

    @Test
    @Covers("CORE-DEF-05")
    void theDatabaseFillsInWhatAnUpdateLeavesOut(Engine engine) {
        Parts t = parts();
        metadata.createAll(engine);
        engine.run(c -> {
            triggers().forEach(sql -> c.execute(text(sql)));
            c.execute(insert(metadata.require("parent")).set(idOfParent(), 1));
            c.execute(insert(t).set(t.parent, 1).set(t.own, "o").set(t.seen, "new"));
            Changes changes = c.execute(update(t).set(t.word, "w")).changes();
            assertThat(changes.postfetchedColumns())
                    .as("the trigger, and onUpdate")
                    .containsExactly(t.changed, t.seen);
            assertThat(c.scalar(select(t.seen))).isEqualTo("changed");
        });
        if (Set.of("postgresql", "h2").contains(engine.dialect().name())) {
            engine.run(c -> {
                c.execute(update(t).set(t.seen, "set"));
                Changes changes =
                        c.execute(update(t).set(t.word, "v").returnDefaults()).changes();
                assertThat(Objects.requireNonNull(changes.returnedDefaults()).get(t.seen))
                        .isEqualTo("changed");
                assertThat(changes.postfetchedColumns()).isEmpty();
            });
        }
        assertThatThrownBy(() -> column("x", INTEGER)
                        .computed("1", Computed.Storage.STORED)
                        .updatedByDatabase())
                .isInstanceOf(SchemaException.class)
                .hasMessageEndingWith("[S022]");
    }

    @Test
    @Covers("CORE-META-17")
    void thingsAreRememberedOfEachPartOfTheSchema(Engine engine) {
        Table unused = Table.of("parent", metadata, column("id", INTEGER).primaryKey());
        CheckDefinition positive = check("n > 0").named("ck_told").info("by", "check");
        Table t = Table.of(
                "told",
                metadata,
                column("id", INTEGER).primaryKey().info("by", "column"),
                column("n", INTEGER),
                primaryKey("id").named("pk_told").info("by", "key"),
                foreignKey(List.of("n"), "parent", List.of("id"))
                        .named("fk_told")
                        .info("by", "foreign key"),
                unique("n").named("uq_told").info("by", "unique"),
                positive,
                index("ix_told", "id", "n").info("by", "index"));
        t.info().put("by", "table");
        metadata.info().put("by", "metadata");
        metadata.createAll(engine);

        assertThat(t.foreignKeys().get(0).options().info().values()).isEqualTo(Map.of("by", "foreign key"));
        assertThat(t.uniques().get(0).options().info().values()).isEqualTo(Map.of("by", "unique"));
        assertThat(t.checks().get(0).info().values()).isEqualTo(Map.of("by", "check"));
        assertThat(t.indexes().get(0).options().info().values()).isEqualTo(Map.of("by", "index"));
        assertThat(Objects.requireNonNull(PrimaryKeyDefinition.of(t)).info().values())
                .isEqualTo(Map.of("by", "key"));
        assertThat(t.c("id").definition().info()).isEqualTo(Map.of("by", "column"));
        assertThat(Sequence.of("s").info("by", "sequence").info().values()).isEqualTo(Map.of("by", "sequence"));
        assertThat(List.of(t.info(), metadata.info()))
                .isEqualTo(List.of(Map.of("by", "table"), Map.of("by", "metadata")));
        assertThat(positive)
                .as("what is remembered does not tell two apart")
                .isEqualTo(check("n > 0").named("ck_told"));
        assertThat(t.copyTo(new MetaData()).checks().get(0).info().values()).isEqualTo(Map.of("by", "check"));
    }

    @Test
    @Covers("CORE-META-16")
    void wordsForADatabaseThatNobodyKnowsAreWarnedOf(Engine engine) {
        Table known = Table.of(
                "known",
                metadata,
                column("id", INTEGER).primaryKey().words("oracle", "NOVALIDATE"),
                tableOption("mssql", "WITH (MEMORY_OPTIMIZED = ON)"));
        try (LogRecorder log = LogRecorder.on(Dialects.class)) {
            metadata.createAll(engine);
            assertThat(log.warnings()).isEmpty();
            Table odd = Table.of(
                    "odd",
                    metadata,
                    column("id", INTEGER).primaryKey().words("postgrex", "NEVER WRITTEN"),
                    unique("id").words("postgrex", "NEVER WRITTEN"),
                    tableOption("nosuch", "NEVER WRITTEN"));
            metadata.createAll(engine);
            // Of the modules of dialects only that of SQLite has a log in its tests.
            if (engine.dialect().name().equals("sqlite")) {
                assertThat(log.warnings())
                        .hasSize(2)
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("tables [odd] have words for the database 'postgrex', which no dialect here"
                                        + " is called, so they are never written; there are [h2, mariadb, "))
                        .anySatisfy(line -> assertThat(line).contains("'nosuch'"));
            }
            assertThat(odd.options()).as("they are kept").hasSize(1);
            assertThat(odd.c("id").definition().words())
                    .extracting(words -> words.dialect())
                    .containsExactly("postgrex");
        }
        assertThat(known.options()).extracting(option -> option.dialect()).containsExactly("mssql");
        Table refused = Table.of(
                "refused",
                metadata,
                column("id", INTEGER).primaryKey(),
                tableOption(engine.dialect().name(), "NO SUCH OPTION"));
        assertThatThrownBy(() -> refused.create(engine)).hasMessageContaining("NO SUCH OPTION");
    }

    @Test
    @Covers("CORE-META-19")
    void namesAreQuotedWhereTheyNeedIt(TestDatabase database) {
        Identifiers names = database.engine().dialect().identifiers();
        String open = names.open();
        String close = names.close();
        for (String needy : List.of("select", "Upper", "1st", "$x", "a b", "é", "s.t")) {
            assertThat(names.quote(needy)).isEqualTo(open + needy + close);
        }
        assertThat(names.quote("a" + close + "b")).isEqualTo(open + "a" + close + close + "b" + close);
        assertThat(names.quote("plain_1$")).isEqualTo("plain_1$");
    }

    @Test
    @Covers("CORE-META-19")
    void namesAreQuotedAlwaysOrNever(TestDatabase database) {
        Identifiers names = database.engine().dialect().identifiers();
        String open = names.open();
        String close = names.close();
        Table t = Table.of(
                "moment",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("plain", INTEGER).quoted(true),
                column("Bare", INTEGER).quoted(false),
                column("value_of", INTEGER));
        try (Engine engine = Engine.builder(database.url())
                .dialect(known -> Dialect.extending(known)
                        .identifiers(known.identifiers().withQuoted(Set.of("value_of")))
                        .build())
                .build()) {
            metadata.createAll(engine);
            Column<Integer> plain = t.c("plain", Integer.class);
            Column<Integer> bare = t.c("Bare", Integer.class);
            Column<Integer> value = t.c("value_of", Integer.class);
            engine.run(c -> {
                try (SqlRecorder recorder = SqlRecorder.on(engine)) {
                    c.execute(insert(t).set(plain, 1).set(bare, 2).set(value, 3));
                    c.execute(update(t).set(bare, bare.plus(plain)).where(value.eq(3)));
                    assertThat(c.execute(select(plain, bare, value)).one().toString())
                            .contains("1", "3", "3");
                    assertThat(recorder.sql().get(0))
                            .contains("(" + open + "plain" + close + ", Bare, " + open + "value_of" + close + ")");
                    assertThat(recorder.sql().get(1))
                            .contains("SET Bare=(moment.Bare + moment." + open + "plain" + close + ") WHERE moment."
                                    + open + "value_of" + close + " = ?");
                }
            });
        }
        Table odd = Table.of("odd", metadata, column("a b", INTEGER).quoted(false));
        assertThatThrownBy(() -> odd.create(database.engine()))
                .isInstanceOf(CompileException.class)
                .hasMessage("the identifier 'a b' is to be written without quotes, but has more in it than letters,"
                        + " digits and _; let it be quoted [C001]");
    }

    @Test
    @Covers("CORE-CON-08")
    void checksWhoseNamesAreWrappedNeedOne(Engine engine) {
        MetaData named = new MetaData(NamingConvention.of(Map.of("ck", "ck_{table_name}_{constraint_name}")));
        assertThatThrownBy(() -> Table.of("bad", named, column("n", INTEGER), check("n > 0")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("it has no name, which the template wraps; give it one")
                .hasMessageEndingWith("[S021]");
        assertThatThrownBy(() -> Table.of("worse", named, column("n", INTEGER).check("n > 0")))
                .isInstanceOf(SchemaException.class)
                .hasMessageEndingWith("[S021]");
        Table t = Table.of(
                "moody",
                named,
                column("mood", EnumType.of("mood", "HAPPY", "SAD").asText()),
                column("flag", new CheckedBoolean("truth")),
                check("mood <> 'x'").named("known"));
        t.create(engine);

        assertThat(t.constraints()).extracting(Constraint::name).containsExactly("ck_moody_known");
        boolean unnamed = engine.dialect().name().equals("mariadb");
        boolean numbers = !engine.dialect().name().equals("postgresql");
        assertThat(Inspector.of(engine).checks("moody"))
                .extracting(ReflectedCheck::name)
                .contains("ck_moody_known")
                .contains(unnamed ? null : "ck_moody_mood")
                .hasSize(numbers ? 3 : 2);
        if (engine.dialect().name().equals("sqlite")) {
            assertThat(Inspector.of(engine).checks("moody"))
                    .extracting(ReflectedCheck::name)
                    .contains("ck_moody_truth");
        }
        assertThatThrownBy(() -> engine.run(c -> c.execute(insert(t).values(Map.of("mood", "ANGRY")))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    @Covers("CORE-DEF-08")
    void sequencesAreLeftOutWhereTheDatabaseCounts(TestDatabase database) {
        Sequence numbers = Sequence.of("spare").start(100).onlyWhereNeeded();
        Sequence full = Sequence.of("full_numbers").start(5);
        metadata.add(full);
        Table t = Table.of(
                "spared", metadata, column("id", INTEGER).primaryKey().sequence(numbers), column("n", INTEGER));
        Column<Integer> n = t.c("n", Integer.class);
        boolean sequences = database.engine().dialect().has(Capability.SEQUENCES);
        assertThat(inserted(database.engine(), t, n)).as("counted").isEqualTo(1);
        if (sequences) {
            database.engine().run(c -> {
                assertThat(c.scalar(select(full.nextValue()))).isEqualTo(5L);
                assertThat(c.scalar(select(full.nextValue(INTEGER)))).isEqualTo(6);
            });
            metadata.dropAll(database.engine());
            try (Engine needy = Engine.builder(database.url())
                    .dialect(known -> Dialect.extending(known)
                            .without(Capability.COUNTED_KEYS)
                            .build())
                    .build()) {
                assertThat(inserted(needy, t, n)).as("of the sequence").isEqualTo(100);
            }
        }
    }

    private Integer inserted(Engine engine, Table t, Column<Integer> n) {
        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            metadata.createAll(engine);
            boolean needed = engine.dialect().has(Capability.SEQUENCES)
                    && !engine.dialect().has(Capability.COUNTED_KEYS);
            assertThat(recorder.sql())
                    .filteredOn(sql -> sql.startsWith("CREATE SEQUENCE") && sql.contains("spare"))
                    .hasSize(needed ? 1 : 0)
                    .allMatch(sql -> sql.endsWith("spare START WITH 100"));
        }
        Row key = engine.transaction(c -> c.execute(insert(t).set(n, 1)).insertedPrimaryKey());
        return key.require(t.c("id", Integer.class));
    }

    @Test
    void domainsAreRefusedWhereThereAreNone(Engine engine) {
        Table t = Table.of("held", metadata, column("code", DomainType.of("code", INTEGER)));
        if (engine.dialect().has(Capability.DOMAINS)) {
            metadata.createAll(engine);
            assertThat(Inspector.of(engine).domains(null)).hasSize(1);
        } else {
            assertThatThrownBy(() -> t.create(engine))
                    .isInstanceOf(CompileException.class)
                    .hasMessage(engine.dialect().name() + " has no domains, such as code; give columns the type of its"
                            + " values and a check of their own, or a variant for this database [C040]");
        }
    }
}
