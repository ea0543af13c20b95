package dev.athanor.cli.generate;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.reflect.ReflectedTable;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.ForEachDatabase;
import dev.athanor.testing.server.OnDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceGeneratorTest {

    private static final String PACKAGE = "com.acme.store";

    private static final List<String> STORE = List.of(
            "create table artist (artist_id integer not null primary key, name VARCHAR(120) not null unique)",
            "create table \"Album\" (\"AlbumId\" integer not null primary key, \"Title\" VARCHAR(160) not null,"
                    + " artist_id integer not null, producer_id integer,"
                    + " constraint fk_album_artist foreign key (artist_id) references artist (artist_id)"
                    + " on delete cascade,"
                    + " constraint fk_album_producer foreign key (producer_id) references artist (artist_id))",
            "create table employee (id integer not null primary key, \"Class\" VARCHAR(20), reports_to integer,"
                    + " hired DATE, foreign key (reports_to) references employee (id))",
            "create table track (disc integer not null, place integer not null, \"AlbumId\" integer not null,"
                    + " \"2nd name\" VARCHAR(30), price NUMERIC(10, 2) not null, notes TEXT, raw integer,"
                    + " constraint pk_track primary key (disc, place),"
                    + " constraint fk_track_album foreign key (\"AlbumId\") references \"Album\" (\"AlbumId\"),"
                    + " constraint ck_price check (price > 0))",
            "create index ix_track_price on track (price, raw desc)",
            "create table review (id integer not null primary key, disc integer, place integer,"
                    + " constraint fk_review foreign key (disc, place) references track (disc, place))",
            "create table log (line TEXT)");

    @TempDir
    Path folder;

    private static void create(Engine engine, List<String> statements) {
        engine.run(c -> {
            for (String statement : statements) {
                c.execute(text(statement));
            }
        });
    }

    private static @Nullable Object get(Object entity, String name) throws ReflectiveOperationException {
        return entity.getClass().getMethod(name).invoke(entity);
    }

    private static void set(Object entity, String name, @Nullable Object value) throws ReflectiveOperationException {
        for (var method : entity.getClass().getMethods()) {
            if (method.getName().equals(name)) {
                method.invoke(entity, value);
                return;
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static Object made(CompiledSources sources, String className) throws ReflectiveOperationException {
        return sources.load(className).getConstructor().newInstance();
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.H2, DatabaseKind.POSTGRESQL})
    void tablesCompileAndAreThoseOfTheDatabase(Engine engine) throws Exception {
        create(engine, STORE);
        List<ReflectedTable> before = Inspector.of(engine).tables(null);
        List<JavaFile> files = new SourceGenerator(PACKAGE).tables(before);

        assertThat(files)
                .extracting(JavaFile::fileName)
                .containsExactlyInAnyOrder(
                        "AlbumTable.java",
                        "ArtistTable.java",
                        "EmployeeTable.java",
                        "LogTable.java",
                        "ReviewTable.java",
                        "TrackTable.java");
        MetaData metadata = new MetaData();
        try (CompiledSources sources = CompiledSources.of(folder, PACKAGE, files)) {
            for (JavaFile file : files) {
                Object table = sources.load(file.className())
                        .getConstructor(MetaData.class)
                        .newInstance(metadata);
                assertThat(table).isInstanceOf(Table.class);
            }
            Object track = Objects.requireNonNull(metadata.table("track"));
            assertThat(track.getClass().getField("_2ndName").get(track)).isInstanceOf(Column.class);
            assertThat(((Table) track).primaryKey()).extracting(Column::name).containsExactly("disc", "place");
        }
        metadata.dropAll(engine);
        assertThat(Inspector.of(engine).tableNames()).isEmpty();
        metadata.createAll(engine);
        assertThat(Inspector.of(engine).tables(null)).isEqualTo(before);
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.H2, DatabaseKind.POSTGRESQL})
    void entitiesCompileMapAndReadBack(Engine engine) throws Exception {
        create(engine, STORE);
        List<JavaFile> files =
                new SourceGenerator(PACKAGE).entities(Inspector.of(engine).tables(null));

        try (CompiledSources sources = CompiledSources.of(folder, PACKAGE, files)) {
            List<Class<?>> classes = new ArrayList<>();
            for (JavaFile file : files) {
                classes.add(sources.load(file.className()));
            }
            assertThat(classes)
                    .extracting(Class::getSimpleName)
                    .containsExactlyInAnyOrder("Album", "Artist", "Employee", "Review", "Track");
            MetaData metadata = Mappings.of(classes.toArray(Class<?>[]::new)).metadata();
            assertThat(new TreeSet<>(metadata.tables().stream().map(Table::name).toList()))
                    .containsExactly("Album", "artist", "employee", "review", "track");
            Object artist = made(sources, "Artist");
            set(artist, "setArtistId", 1);
            set(artist, "setName", "Sun Ra");
            Object album = made(sources, "Album");
            set(album, "setAlbumId", 7);
            set(album, "setTitle", "Lanquidity");
            set(album, "setArtist", artist);
            Object track = made(sources, "Track");
            set(track, "setDisc", 1);
            set(track, "setPlace", 2);
            set(track, "set_2ndName", "Twin Stars");
            set(track, "setPrice", new java.math.BigDecimal("0.99"));
            set(track, "setAlbum", album);
            Object boss = made(sources, "Employee");
            set(boss, "setId", 1);
            set(boss, "setClass_", "boss");
            Object clerk = made(sources, "Employee");
            set(clerk, "setId", 2);
            set(clerk, "setReportsToEmployee", boss);
            try (Session session = new Session(engine)) {
                session.addAll(List.of(artist, album, track, boss, clerk));
                session.commit();
            }
            try (Session session = new Session(engine)) {
                Object found = Objects.requireNonNull(session.get(sources.load("Album"), 7));
                assertThat(get(found, "title")).isEqualTo("Lanquidity");
                assertThat(get(Objects.requireNonNull(get(found, "artist")), "name"))
                        .isEqualTo("Sun Ra");
                assertThat(get(found, "producer")).isNull();
                assertThat((List<?>) get(found, "tracks")).hasSize(1);
                Object one = Objects.requireNonNull(get(found, "artist"));
                assertThat((List<?>) get(one, "albumsByArtist")).isEqualTo(List.of(found));
                assertThat((List<?>) get(one, "albumsByProducer")).isEmpty();
                Object second = Objects.requireNonNull(session.get(sources.load("Employee"), 2));
                Object first = Objects.requireNonNull(get(second, "reportsToEmployee"));
                assertThat(get(first, "class_")).isEqualTo("boss");
                assertThat((List<?>) get(first, "employeesByReportsTo")).isEqualTo(List.of(second));
            }
        }
    }

    @Test
    @OnDatabase(DatabaseKind.SQLITE)
    void sourcesReadLikeWrittenOnes(Engine engine) {
        create(engine, STORE.subList(0, 2));
        List<ReflectedTable> tables = Inspector.of(engine).tables(null);

        assertThat(new SourceGenerator("").tables(tables).get(1).text()).isEqualTo("""
                import static dev.athanor.sql.Sql.column;
                import static dev.athanor.sql.Sql.unique;
                import static dev.athanor.sql.type.Types.INTEGER;
                import static dev.athanor.sql.type.Types.varchar;

                import dev.athanor.sql.schema.Column;
                import dev.athanor.sql.schema.MetaData;
                import dev.athanor.sql.schema.Table;

                /** The table {@code artist}. */
                public final class ArtistTable extends Table {

                    /** {@code artist_id}. */
                    public final Column<Integer> artistId = add(column("artist_id", INTEGER).primaryKey().autoincrement(true));

                    /** {@code name}. */
                    public final Column<String> name = add(column("name", varchar(120)).notNull());

                    /** Defines the table in {@code metadata}. */
                    public ArtistTable(MetaData metadata) {
                        super("artist", metadata);
                        unique("name").addTo(this);
                    }
                }
                """);
        assertThat(new SourceGenerator("com.acme").entities(tables).get(0).text())
                .contains("""
                @Entity(table = "Album", nullability = Nullability.NOT_NULL)
                public class Album {

                    @Id
                    @Column(name = "AlbumId")
                    private @Nullable Integer albumId;

                    @Column(name = "Title", length = 160)
                    private String title;

                    @ForeignKey(value = "artist.artist_id", onDelete = "CASCADE")
                    private @Nullable Integer artistId;

                    @ForeignKey("artist.artist_id")
                    private @Nullable Integer producerId;

                    @Relationship(backPopulates = "albumsByArtist", joinBy = "artistId")
                    private Artist artist;

                    @Relationship(backPopulates = "albumsByProducer", joinBy = "producerId")
                    private @Nullable Artist producer;

                    /** Creates an object that is no row yet. */
                    public Album() {}
                """);
    }

    @Test
    @OnDatabase(DatabaseKind.POSTGRESQL)
    void typesOfTheDatabaseCompile(Engine engine) throws Exception {
        create(
                engine,
                List.of(
                        "create type mood as enum ('sad', 'it''s ok')",
                        "create table everything (id bigint generated by default as identity primary key, a smallint,"
                                + " b bigint, c numeric, d real, e double precision, f boolean not null, g text, h char(3),"
                                + " i date, j time, k timestamp(3), l timestamptz, m interval, n bytea, o uuid, p json,"
                                + " q jsonb, r inet, s integer[], t mood, u mood[], v int4range, w int4multirange, x money,"
                                + " y bit(4), z varbit, aa point)"));
        List<ReflectedTable> before = Inspector.of(engine).tables(null);
        SourceGenerator generator = new SourceGenerator(PACKAGE);

        MetaData metadata = new MetaData();
        try (CompiledSources sources = CompiledSources.of(folder.resolve("t"), PACKAGE, generator.tables(before))) {
            Object table = sources.load("EverythingTable")
                    .getConstructor(MetaData.class)
                    .newInstance(metadata);
            assertThat(((Table) table).columns()).hasSize(28);
        }
        List<JavaFile> entities = generator.entities(before);
        try (CompiledSources sources = CompiledSources.of(folder.resolve("e"), PACKAGE, entities)) {
            assertThat(Arrays.stream(sources.load("Everything").getDeclaredFields())
                            .map(field -> field.getName())
                            .toList())
                    .contains("f", "g", "o")
                    .doesNotContain("v", "w");
        }
        assertThat(entities.get(0).text()).contains("// aa point is left out: attributes have no such type.");
    }

    @Test
    @OnDatabase(DatabaseKind.POSTGRESQL)
    void indexesOfExpressionsAreWrittenInFull(Engine engine) throws Exception {
        create(
                engine,
                List.of(
                        "create table word (id integer primary key, text varchar(20), n integer, doc jsonb)",
                        "create index ix_lower on word (lower(text), n desc) include (id) where n > 0 and text <> 'a'",
                        "create index ix_doc on word using gin (doc)"));
        List<ReflectedTable> before = Inspector.of(engine).tables(null);
        List<JavaFile> files = new SourceGenerator(PACKAGE).tables(before);
        MetaData metadata = new MetaData();
        try (CompiledSources sources = CompiledSources.of(folder, PACKAGE, files)) {
            Object unused =
                    sources.load("WordTable").getConstructor(MetaData.class).newInstance(metadata);
        }

        metadata.dropAll(engine);
        metadata.createAll(engine);
        assertThat(Inspector.of(engine).tables(null)).isEqualTo(before);
        assertThat(files.get(0).text())
                .contains(
                        "index(\"ix_lower\").on(literalColumn(\"lower(text::text)\", NULL), literalColumn(\"n\", NULL)"
                                + ".desc()).where(\"n > 0 AND text::text <> 'a'::text\").include(\"id\")")
                .contains("index(\"ix_doc\", \"doc\").using(\"gin\")");
    }

    @Test
    @OnDatabase(DatabaseKind.H2)
    void typesThatAreH2sOwnCompile(Engine engine) throws Exception {
        create(
                engine,
                List.of("create table own (id bigint generated always as identity primary key, a tinyint,"
                        + " b varchar_ignorecase(10) not null, c decfloat(10), d enum('a', 'b'), e integer array,"
                        + " f interval year to month, g uuid, h timestamp(9) with time zone, i binary(3))"));
        List<ReflectedTable> before = Inspector.of(engine).tables(null);
        SourceGenerator generator = new SourceGenerator(PACKAGE);
        MetaData metadata = new MetaData();
        try (CompiledSources sources = CompiledSources.of(folder.resolve("t"), PACKAGE, generator.tables(before))) {
            Object unused =
                    sources.load("OwnTable").getConstructor(MetaData.class).newInstance(metadata);
        }
        metadata.dropAll(engine);
        metadata.createAll(engine);

        assertThat(Inspector.of(engine).tables(null)).isEqualTo(before);
        List<JavaFile> entities = generator.entities(before);
        try (CompiledSources sources = CompiledSources.of(folder.resolve("e"), PACKAGE, entities)) {
            assertThat(Arrays.stream(sources.load("Own").getDeclaredFields())
                            .map(field -> field.getName())
                            .toList())
                    .contains("a", "b", "c", "d", "g", "h", "i")
                    .doesNotContain("e", "f");
        }
    }

    @Test
    void namesBecomeNamesOfJava() {
        assertThat(JavaNames.type("user_account")).isEqualTo("UserAccount");
        assertThat(JavaNames.type("MediaType")).isEqualTo("MediaType");
        assertThat(JavaNames.type("HTTPLog")).isEqualTo("HttpLog");
        assertThat(JavaNames.member("user-id")).isEqualTo("userId");
        assertThat(JavaNames.member("class")).isEqualTo("class_");
        assertThat(JavaNames.member("2nd")).isEqualTo("_2nd");
        assertThat(JavaNames.member("!!")).isEqualTo("unnamed");
        assertThat(JavaNames.plural("track")).isEqualTo("tracks");
        assertThat(JavaNames.plural("tracks")).isEqualTo("tracks");
        assertThat(JavaNames.plural("address")).isEqualTo("addresses");
        assertThat(JavaNames.plural("city")).isEqualTo("cities");
        assertThat(JavaNames.plural("day")).isEqualTo("days");
        assertThat(JavaNames.free("a", List.of("a", "a2"))).isEqualTo("a3");
        assertThat(JavaNames.inComment("a */ b\n\\u0041")).isEqualTo("a *&#47; b \\ u0041");
    }

    private static final String CHINOOK = System.getProperty("athanor.chinook", "");

    private static void chinook(TestDatabase database, String fileName) throws Exception {
        Path file = Path.of(CHINOOK, fileName);
        assumeTrue(
                !CHINOOK.isEmpty() && Files.isRegularFile(file),
                "skipped: no " + fileName + "; give the folder of the Chinook scripts by -Dathanor.chinook=DIR");
        String script = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replace("\ufeff", "");
        try (var connection = database.connect();
                var jdbc = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String statement : script.split(";\\s*\\R", -1)) {
                String sql = statement.strip();
                if (!sql.isEmpty() && !sql.matches("(?s)(DROP DATABASE|CREATE DATABASE|\\\\c).*")) {
                    jdbc.execute(sql);
                }
            }
            connection.commit();
        }
    }

    private void readBack(Engine engine) throws Exception {
        List<ReflectedTable> tables = Inspector.of(engine).tables(null);
        assertThat(tables).hasSize(11);
        List<JavaFile> files = new SourceGenerator(PACKAGE).entities(tables);
        try (CompiledSources sources = CompiledSources.of(folder, PACKAGE, files)) {
            List<Class<?>> classes = new ArrayList<>();
            for (JavaFile file : files) {
                classes.add(sources.load(file.className()));
            }
            assertThat(Mappings.of(classes.toArray(Class<?>[]::new)).metadata().tables())
                    .hasSize(11);
            try (Session session = new Session(engine)) {
                Object album = Objects.requireNonNull(session.get(sources.load("Album"), 1));
                assertThat(get(album, "title")).isEqualTo("For Those About To Rock We Salute You");
                assertThat(get(Objects.requireNonNull(get(album, "artist")), "name"))
                        .isEqualTo("AC/DC");
                assertThat((List<?>) get(album, "tracks")).hasSize(10);
                Object employee = Objects.requireNonNull(session.get(sources.load("Employee"), 2));
                assertThat(get(Objects.requireNonNull(get(employee, "reportsToEmployee")), "lastName"))
                        .isEqualTo("Adams");
                assertThat((List<?>) get(employee, "employeesByReportsTo")).hasSize(3);
                Object playlist = Objects.requireNonNull(session.get(sources.load("Playlist"), 1));
                assertThat((List<?>) get(playlist, "playlistTracks")).hasSize(3290);
            }
        }
    }

    @Test
    @OnDatabase(DatabaseKind.SQLITE)
    void theMusicStoreOfSqliteReadsBack(TestDatabase database, Engine engine) throws Exception {
        chinook(database, "Chinook_Sqlite.sql");
        readBack(engine);
    }

    @Test
    @OnDatabase(DatabaseKind.POSTGRESQL)
    void theMusicStoreOfPostgresqlReadsBack(TestDatabase database, Engine engine) throws Exception {
        chinook(database, "Chinook_PostgreSql_SerialPKs.sql");
        readBack(engine);
    }
}
