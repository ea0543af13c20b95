package dev.athanor.testing.contract.schema;

import static dev.athanor.sql.Sql.check;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.foreignKey;
import static dev.athanor.sql.Sql.index;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.primaryKey;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.unique;
import static dev.athanor.sql.Sql.uniqueIndex;
import static dev.athanor.sql.type.Types.BIGINT;
import static dev.athanor.sql.type.Types.BLOB;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.DATE;
import static dev.athanor.sql.type.Types.DOUBLE;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.SMALLINT;
import static dev.athanor.sql.type.Types.TEXT;
import static dev.athanor.sql.type.Types.TIME;
import static dev.athanor.sql.type.Types.TIMESTAMP;
import static dev.athanor.sql.type.Types.character;
import static dev.athanor.sql.type.Types.numeric;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.error.NoSuchTableException;
import dev.athanor.engine.reflect.ObjectKind;
import dev.athanor.engine.reflect.ReflectedCheck;
import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedForeignKey;
import dev.athanor.engine.reflect.ReflectedIndex;
import dev.athanor.engine.reflect.ReflectedKey;
import dev.athanor.engine.reflect.ReflectedOrder;
import dev.athanor.engine.reflect.ReflectedTable;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnReference;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.schema.ReflectionScope;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import dev.athanor.sql.type.SqlType;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every database says of its own schema. The tests of a dialect extend this and say {@code @OnDatabase}; they add
 * what that database alone has.
 */
public abstract class InspectorContract {

    /** For the tests of a dialect. */
    protected InspectorContract() {}

    /** {@return whether a primary key has a name of its own} */
    protected boolean namesPrimaryKeys() {
        return true;
    }

    /** {@return whether a unique index is not the same as a unique constraint} */
    protected boolean tellsUniqueIndexesApart() {
        return true;
    }

    /** Returns the type that a column created with {@code type} has, where it is not that one. */
    protected SqlType<?> reflected(SqlType<?> type) {
        return type;
    }

    // Each database writes conditions its own way.
    private static String plain(String condition) {
        return condition.replaceAll("[\"`()]", "").toLowerCase(Locale.ROOT);
    }

    private static void define(MetaData metadata, String name, TableItem... items) {
        Table unused = Table.of(name, metadata, items);
    }

    /** Two tables with one of everything that all databases have. */
    private static MetaData library() {
        MetaData metadata = new MetaData();
        define(
                metadata,
                "author",
                column("id", INTEGER).primaryKey(),
                column("name", varchar(40)).notNull(),
                column("born", DATE),
                column("rank", INTEGER).notNull().serverDefault("7"),
                unique("name", "born").named("uq_author_name"),
                check("rank > 0").named("ck_author_rank"));
        define(
                metadata,
                "book",
                column("shelf", INTEGER).primaryKey(),
                column("place", INTEGER).primaryKey(),
                column("title", varchar(100)).notNull(),
                column("author_id", INTEGER),
                primaryKey("place", "shelf").named("pk_book"),
                foreignKey(List.of("author_id"), "author", List.of("id"))
                        .named("fk_book_author")
                        .onDelete(ReferentialAction.CASCADE)
                        .onUpdate(ReferentialAction.SET_NULL),
                index("ix_book_title", "title"),
                uniqueIndex("ux_book_author", "author_id", "title"));
        define(
                metadata,
                "page",
                column("id", BIGINT).primaryKey().autoincrement(false),
                column("place", INTEGER).notNull(),
                column("shelf", INTEGER).notNull(),
                foreignKey(List.of("place", "shelf"), "book", List.of("place", "shelf"))
                        .named("fk_page_book"));
        return metadata;
    }

    @Test
    void tablesAndViewsAreListed(Engine engine) {
        library().createAll(engine);
        engine.run(c -> c.execute(text("create view titles as select title from book")));
        Inspector inspector = Inspector.of(engine);

        assertThat(inspector.tableNames()).containsExactly("author", "book", "page");
        assertThat(inspector.tableNames(inspector.defaultSchema())).containsExactly("author", "book", "page");
        assertThat(inspector.viewNames()).containsExactly("titles");
        assertThat(inspector.names(null, ObjectKind.MATERIALIZED_VIEW)).isEmpty();
        assertThat(inspector.schemaNames()).contains(inspector.defaultSchema());
        assertThat(inspector.hasSchema("no_such")).isFalse();
        assertThat(inspector.hasTable("book")).isTrue();
        assertThat(inspector.hasTable("titles")).isTrue();
        assertThat(inspector.hasTable(inspector.defaultSchema() + ".book")).isTrue();
        assertThat(inspector.hasTable("boook")).isFalse();
        assertThat(inspector.hasColumn("book", "title")).isTrue();
        assertThat(inspector.hasColumn("book", "titel")).isFalse();
        assertThat(inspector.hasIndex("book", "ix_book_title")).isTrue();
        assertThat(inspector.hasIndex("book", "ix_book")).isFalse();
        assertThat(inspector.viewDefinition("titles"))
                .containsIgnoringCase("select")
                .containsIgnoringCase("title");
        assertThat(inspector.viewDefinition("book")).isNull();
        assertThat(inspector.columns("titles"))
                .extracting(ReflectedColumn::name)
                .containsExactly("title");
    }

    @Test
    void columnsHaveTypesDefaultsAndNulls(Engine engine) {
        library().createAll(engine);
        Inspector inspector = Inspector.of(engine);

        List<ReflectedColumn> columns = inspector.columns("author");
        assertThat(columns).extracting(ReflectedColumn::name).containsExactly("id", "name", "born", "rank");
        assertThat(columns).extracting(ReflectedColumn::nullable).containsExactly(false, false, true, false);
        assertThat(columns)
                .<SqlType<?>>extracting(ReflectedColumn::type)
                .containsExactly(INTEGER, varchar(40), DATE, INTEGER);
        assertThat(columns).extracting(ReflectedColumn::isAutoincrement).containsExactly(true, false, false, false);
        assertThat(columns.get(3).defaultSql()).isEqualTo("7");
        assertThat(columns.get(0).defaultSql()).isNull();
    }

    @Test
    void keysConstraintsAndIndexesAreThere(Engine engine) {
        library().createAll(engine);
        Inspector inspector = Inspector.of(engine);

        String keyName = namesPrimaryKeys() ? "pk_book" : null;
        assertThat(inspector.primaryKey("book")).isEqualTo(new ReflectedKey(keyName, List.of("place", "shelf"), null));
        ReflectedForeignKey key = inspector.foreignKeys("book").get(0);
        assertThat(key)
                .isEqualTo(new ReflectedForeignKey(
                        "fk_book_author",
                        List.of("author_id"),
                        new ReflectedForeignKey.Target(null, "author"),
                        List.of("id"),
                        ReferentialAction.CASCADE,
                        ReferentialAction.SET_NULL,
                        ReflectedForeignKey.Timing.IMMEDIATE));
        assertThat(inspector.foreignKeys("page").get(0).targetColumns()).containsExactly("place", "shelf");
        assertThat(inspector.uniques("author"))
                .containsExactly(new ReflectedKey("uq_author_name", List.of("name", "born"), null));
        ReflectedCheck check = inspector.checks("author").get(0);
        assertThat(check.name()).isEqualTo("ck_author_rank");
        assertThat(plain(check.condition())).isEqualTo("rank > 0");
        List<ReflectedIndex> indexes = new ArrayList<>(inspector.indexes("book"));
        if (tellsUniqueIndexesApart()) {
            assertThat(inspector.uniques("book")).isEmpty();
            ReflectedIndex unique = indexes.remove(1);
            assertThat(unique.name()).isEqualTo("ux_book_author");
            assertThat(unique.columns()).containsExactly("author_id", "title");
            assertThat(unique.unique()).isTrue();
        } else {
            assertThat(inspector.uniques("book").get(0).columns()).containsExactly("author_id", "title");
        }
        assertThat(indexes).hasSize(1);
        assertThat(indexes.get(0).name()).isEqualTo("ix_book_title");
        assertThat(indexes.get(0).columns()).containsExactly("title");
        assertThat(indexes.get(0).unique()).isFalse();
        assertThat(inspector.indexes("author"))
                .as("those of keys are the keys' own")
                .isEmpty();
    }

    @Test
    void missingTablesAreNamedWithTheOneMeant(Engine engine) {
        library().createAll(engine);
        Inspector inspector = Inspector.of(engine);

        assertThatThrownBy(() -> inspector.columns("auhtor"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessage("the database has no table or view auhtor in schema " + inspector.defaultSchema()
                        + "; did you mean author?; correct the name, or write schema.table [E044]");
        assertThatThrownBy(() -> inspector.primaryKey("zzz")).hasMessageEndingWith("[E044]");
        assertThatThrownBy(() -> Table.reflect("zzz", new MetaData(), engine)).hasMessageEndingWith("[E044]");
    }

    @Test
    @Covers("CORE-REF-01")
    void answersAreKeptUntilTheyAreForgotten(Engine engine) {
        library().createAll(engine);
        Inspector inspector = Inspector.of(engine);
        assertThat(inspector.tableNames()).hasSize(3);
        engine.run(c -> c.execute(text("create table late (id integer)")));

        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            assertThat(inspector.tableNames()).hasSize(3);
            assertThat(recorder.statements()).isEmpty();
            inspector.clearCache();
            assertThat(inspector.tableNames()).hasSize(4);
            assertThat(recorder.statements()).isNotEmpty();
        }
        try (Connection connection = engine.connect()) {
            Inspector ofTransaction = Inspector.of(connection);
            connection.execute(text("create table later (id integer)"));
            assertThat(ofTransaction.hasTable("later")).isTrue();
            connection.rollback();
        }
    }

    @Test
    void tablesComeWithAllThatBelongsToThem(Engine engine) {
        library().createAll(engine);
        engine.run(c -> c.execute(text("create view titles as select title from book")));

        List<ReflectedTable> tables = Inspector.of(engine).tables(null);
        assertThat(tables).extracting(ReflectedTable::key).containsExactly("author", "book", "page");
        assertThat(tables.get(1).columns()).hasSize(4);
        assertThat(tables.get(1).constraints().foreignKeys()).hasSize(1);
        assertThat(tables.get(1).indexes()).hasSize(tellsUniqueIndexesApart() ? 2 : 1);
        assertThat(Inspector.of(engine).tables(null, Set.of(ObjectKind.VIEW)))
                .extracting(ReflectedTable::name)
                .containsExactly("titles");
    }

    @Test
    @Covers("CORE-META-15")
    void reflectedTablesAreUsedLikeOthers(Engine engine) {
        library().createAll(engine);
        MetaData metadata = new MetaData();

        Table page = Table.reflect("page", metadata, engine);

        assertThat(metadata.tables()).extracting(Table::name).containsExactlyInAnyOrder("page", "book", "author");
        Table book = Objects.requireNonNull(metadata.table("book"));
        Table author = Objects.requireNonNull(metadata.table("author"));
        assertThat(page.foreignKeys().get(0).target()).isSameAs(book);
        assertThat(book.primaryKey()).extracting(Column::name).containsExactly("place", "shelf");
        assertThat(book.primaryKeyName()).isEqualTo(namesPrimaryKeys() ? "pk_book" : null);
        assertThat(author.autoincrement()).isSameAs(author.c("id"));
        assertThat(page.autoincrement()).isNull();
        assertThat(Table.reflect("book", metadata, engine)).isSameAs(book);
        engine.run(c -> {
            c.execute(insert(author).set(author.c("name", String.class), "Dumas"));
            assertThat(c.execute(select(author.c("name"), author.c("rank")))
                            .one()
                            .values())
                    .containsExactly("Dumas", 7);
        });
    }

    @Test
    @Covers("CORE-META-15")
    void whatIsKnownBetterReplacesWhatIsFound(Engine engine) {
        library().createAll(engine);

        Table author = Table.reflect(
                "author",
                new MetaData(),
                engine,
                column("rank", BIGINT).notNull(),
                column("extra", TEXT),
                index("ix_author_born", "born"));

        assertThat(author.columns()).extracting(Column::name).containsExactly("id", "name", "born", "rank", "extra");
        assertThat(author.c("rank").type()).isEqualTo(BIGINT);
        assertThat(author.c("rank").definition().values().serverDefault()).isNull();
        assertThat(author.indexes()).hasSize(1);
        assertThat(author.primaryKey()).containsExactly(author.c("id"));
    }

    @Test
    @Covers({"CORE-META-15", "CORE-REF-08"})
    void someColumnsBringWhatBelongsToThemOnly(Engine engine) {
        library().createAll(engine);

        Table book = Table.reflectColumns("book", new MetaData(), engine, "title", "author_id");

        assertThat(book.columns()).extracting(Column::name).containsExactly("title", "author_id");
        assertThat(book.primaryKey()).isEmpty();
        assertThat(book.foreignKeys()).hasSize(1);
        assertThat(book.indexes()).hasSize(tellsUniqueIndexesApart() ? 2 : 1);
        assertThat(Table.reflectColumns("book", new MetaData(), engine, "title").foreignKeys())
                .isEmpty();
        assertThatThrownBy(() -> Table.reflectColumns("book", new MetaData(), engine, "titel"))
                .isInstanceOf(SchemaException.class)
                .hasMessage("table book has no columns [titel]; correct their names, or leave them out [S004]");
    }

    @Test
    void allTablesOrSomeAreReflectedAtOnce(Engine engine) {
        library().createAll(engine);
        engine.run(c -> c.execute(text("create view titles as select title from book")));
        MetaData all = new MetaData();
        all.reflect(engine);
        assertThat(all.tables()).extracting(Table::name).containsExactlyInAnyOrder("author", "book", "page");

        MetaData some = new MetaData();
        some.reflect(engine, "book");
        assertThat(some.tables()).extracting(Table::name).containsExactlyInAnyOrder("author", "book");

        MetaData views = new MetaData();
        views.reflectSchema(engine, null, true);
        assertThat(views.table("titles")).isNotNull();
        assertThatThrownBy(() -> some.reflect(engine, "book", "zz"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("has no table or view zz");
    }

    @Test
    @Covers("CORE-META-15")
    void whichTablesAreReflectedMayBeSaidInFull(Engine engine) {
        library().createAll(engine);
        engine.run(c -> c.execute(text("create view titles as select title from book")));
        MetaData chosen = new MetaData();
        chosen.reflect(
                engine,
                ReflectionScope.ALL
                        .withViews()
                        .withoutTargets()
                        .only(name -> name.startsWith("b") || name.startsWith("t")));
        assertThat(chosen.tables()).extracting(Table::name).containsExactlyInAnyOrder("book", "titles");
        assertThatThrownBy(() -> chosen.require("book").foreignKeys().get(0).target())
                .isInstanceOf(SchemaException.class);
        MetaData inSchema = new MetaData();
        inSchema.reflect(
                engine,
                ReflectionScope.ALL
                        .inSchema(Inspector.of(engine).defaultSchema())
                        .only("author"));
        assertThat(inSchema.tables()).extracting(Table::name).containsExactly("author");

        MetaData known = new MetaData();
        Table author = Table.of("author", known, column("name", TEXT));
        known.reflect(engine, ReflectionScope.ALL.only("author"));
        assertThat(author.columns()).hasSize(1);
        known.reflect(engine, ReflectionScope.ALL.only("author").extendingTables());
        assertThat(known.require("author")).isSameAs(author);
        assertThat(author.columns()).extracting(Column::name).containsExactly("name", "born", "rank");
        assertThat(author.c("name").type()).isEqualTo(TEXT);
        assertThat(author.uniques()).as("one of its columns was there").isEmpty();
    }

    @Test
    @Covers("CORE-REF-08")
    void whatIsFoundMayBeChangedBeforeATableHasIt(Engine engine) {
        library().createAll(engine);
        MetaData metadata = new MetaData();
        List<String> seen = new ArrayList<>();
        metadata.onReflect((table, found) -> {
            seen.add(table + "." + found.name());
            return found.name().equals("born") ? column("born", TEXT).comment("as it was said") : found;
        });

        Table author = Table.reflect("author", metadata, engine);

        assertThat(seen).containsExactly("author.id", "author.name", "author.born", "author.rank");
        assertThat(author.c("born").type()).isEqualTo(TEXT);
        assertThat(author.c("born").definition().comment()).isEqualTo("as it was said");
        assertThat(author.c("name").type()).isEqualTo(varchar(40));
    }

    @Test
    void whatIsReflectedAndCreatedAgainIsReflectedTheSame(Engine engine) {
        MetaData original = library();
        define(
                original,
                "kinds",
                column("id", INTEGER).primaryKey(),
                column("a", SMALLINT),
                column("b", BIGINT),
                column("c", numeric(10, 2)),
                column("d", DOUBLE),
                column("e", BOOLEAN),
                column("f", character(3)),
                column("g", TEXT),
                column("h", BLOB),
                column("i", TIME),
                column("j", TIMESTAMP),
                column("k", varchar(5)).serverDefault("'it''s'"));
        original.createAll(engine);
        List<ReflectedTable> before = Inspector.of(engine).tables(null);
        MetaData reflected = new MetaData();
        reflected.reflect(engine);

        original.dropAll(engine);
        assertThat(Inspector.of(engine).tableNames()).isEmpty();
        reflected.createAll(engine);

        assertThat(Inspector.of(engine).tables(null)).isEqualTo(before);
        assertThat(Objects.requireNonNull(reflected.table("kinds")).columns())
                .<SqlType<?>>extracting(Column::type)
                .isEqualTo(Objects.requireNonNull(original.table("kinds")).columns().stream()
                        .<SqlType<?>>map(column -> reflected(column.type()))
                        .toList());
    }

    @Test
    @Covers("CORE-REF-09")
    void tablesAreSortedByWhatTheyReferTo(Engine engine) {
        MetaData metadata = library();
        define(
                metadata,
                "a_circle",
                column("id", INTEGER).primaryKey(),
                column("other", INTEGER)
                        .references(ColumnReference.to("b_circle.id").named("fk_ab")));
        define(
                metadata,
                "b_circle",
                column("id", INTEGER).primaryKey(),
                column("self", INTEGER)
                        .references(ColumnReference.to("b_circle.id").named("fk_self")),
                column("other", INTEGER)
                        .references(ColumnReference.to("a_circle.id").named("fk_ba")));
        metadata.createAll(engine);

        ReflectedOrder order = Inspector.of(engine).sortedTables(null);
        assertThat(order.tables())
                .extracting(ReflectedTable::name)
                .containsExactly("a_circle", "author", "b_circle", "book", "page");
        assertThat(order.circular())
                .extracting(left -> left.table().name() + " " + left.key().name())
                .containsExactly("a_circle fk_ab", "b_circle fk_ba");
        List<ReflectedTable> others = new ArrayList<>(order.tables());
        Collections.reverse(others);
        assertThat(ReflectedOrder.of(others)).isEqualTo(order);
    }

    @Test
    void namesOfAllKindsAreFound(Engine engine) {
        MetaData metadata = new MetaData();
        define(
                metadata,
                "Odd Name",
                column("Id", INTEGER).primaryKey(),
                column("select", INTEGER).unique(),
                column("it's", INTEGER).indexed());
        metadata.createAll(engine);
        Inspector inspector = Inspector.of(engine);

        assertThat(inspector.tableNames()).containsExactly("Odd Name");
        assertThat(inspector.columns("Odd Name"))
                .extracting(ReflectedColumn::name)
                .containsExactly("Id", "select", "it's");
        assertThat(inspector.uniques("Odd Name").get(0).columns()).containsExactly("select");
        assertThat(inspector.indexes("Odd Name").get(0).columns()).containsExactly("it's");
        assertThat(Table.reflect("Odd Name", new MetaData(), engine).c("it's").name())
                .isEqualTo("it's");
    }
}
