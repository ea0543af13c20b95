package dev.athanor.example.tour.chinook;

import static dev.athanor.example.tour.chinook.Album_.ALBUM;
import static dev.athanor.example.tour.chinook.Artist_.ARTIST;
import static dev.athanor.example.tour.chinook.Employee_.EMPLOYEE;
import static dev.athanor.sql.Sql.select;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.orm.Session;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.ForEachDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** A database nobody here has made: eleven tables, 15,600 rows. */
class ChinookTest {

    private static final Graph.Totals TOTALS =
            new Graph.Totals(275, 347, 3503, 25, 5, 18, 8715, 8, 59, 412, 2240, new BigDecimal("2328.60"));

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    void loadsTheWholeGraphByFurtherSelects(TestDatabase database) throws Exception {
        ChinookDatabase chinook = ChinookDatabase.load(database);
        try (Counted counted = Counted.on(chinook);
                Session session = new Session(counted.engine())) {
            Graph graph = Graph.bySelectIn(session);
            long loaded = counted.statements();

            assertThat(graph.totals()).isEqualTo(TOTALS);
            assertThat(counted.statements()).as("statements after loading").isEqualTo(loaded);
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    void loadsTheWholeGraphByJoins(TestDatabase database) throws Exception {
        ChinookDatabase chinook = ChinookDatabase.load(database);
        try (Counted counted = Counted.on(chinook);
                Session session = new Session(counted.engine())) {
            Graph graph = Graph.byJoins(session);

            assertThat(counted.statements()).isEqualTo(4);
            assertThat(graph.totals()).isEqualTo(TOTALS);
            assertThat(counted.statements()).isEqualTo(4);
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    void readsNumbersAndTimesAsTheyAre(TestDatabase database) throws Exception {
        ChinookDatabase chinook = ChinookDatabase.load(database);
        try (Engine engine = Engine.create(chinook.database().url());
                Session session = new Session(engine)) {
            Invoice invoice = session.getOne(Invoice.class, 1);
            Employee edwards = session.scalars(select(EMPLOYEE).where(EMPLOYEE.lastName.eq("Edwards")))
                    .one();

            assertThat(invoice.invoiceDate()).isEqualTo(LocalDateTime.of(2021, 1, 1, 0, 0));
            assertThat(invoice.total()).isEqualTo(new BigDecimal("1.98"));
            assertThat(edwards.hireDate()).isEqualTo(LocalDateTime.of(2002, 5, 1, 0, 0));
            assertThat(requireNonNull(edwards.boss()).lastName()).isEqualTo("Adams");
            assertThat(edwards.team())
                    .extracting(Employee::lastName)
                    .containsExactlyInAnyOrder("Peacock", "Park", "Johnson");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    void findsARowByItsCompositeKey(TestDatabase database) throws Exception {
        ChinookDatabase chinook = ChinookDatabase.load(database);
        try (Engine engine = Engine.create(chinook.database().url());
                Session session = new Session(engine)) {
            PlaylistTrack place = requireNonNull(session.get(PlaylistTrack.class, 18, 597));

            assertThat(place.playlist().name()).isEqualTo("On-The-Go 1");
            assertThat(place.track().name()).isEqualTo("Now's The Time");
            assertThat(session.get(PlaylistTrack.class, 18, 598)).isNull();
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    void writesChangesOfObjects(TestDatabase database) throws Exception {
        ChinookDatabase chinook = ChinookDatabase.load(database);
        try (Engine engine = Engine.create(chinook.database().url());
                Session session = new Session(engine)) {
            session.getOne(Track.class, 1).rename("It's \"Rock\"");
            session.getOne(Invoice.class, 1).total(new BigDecimal("100.25"));
            session.getOne(Employee.class, 8).reportTo(session.getOne(Employee.class, 2));
            session.commit();
        }

        assertThat(chinook.value("SELECT \"Name\" FROM \"Track\" WHERE \"TrackId\" = 1"))
                .isEqualTo("It's \"Rock\"");
        assertThat(chinook.value("SELECT \"Total\" FROM \"Invoice\" WHERE \"InvoiceId\" = 1"))
                .isEqualTo("100.25");
        assertThat(chinook.value("SELECT \"ReportsTo\" FROM \"Employee\" WHERE \"EmployeeId\" = 8"))
                .isEqualTo("2");
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    void addsObjectsWithTheKeysOfTheDatabase(TestDatabase database) throws Exception {
        ChinookDatabase chinook = ChinookDatabase.load(database);
        try (Engine engine = Engine.create(chinook.database().url());
                Session session = new Session(engine)) {
            Artist artist = new Artist("Nobody You Know");
            Album album = new Album("First Steps", artist);
            Track track = new Track("One", album, session.getOne(MediaType.class, 1), new BigDecimal("0.49"));
            Playlist playlist = session.getOne(Playlist.class, 18);
            playlist.places().add(new PlaylistTrack(playlist, track));
            session.add(artist);
            session.commit();

            assertThat(artist.id()).isEqualTo(276);
            assertThat(album.id()).isEqualTo(348);
            assertThat(track.id()).isEqualTo(3504);
        }

        assertThat(chinook.value("SELECT t.\"UnitPrice\" FROM \"Track\" t"
                        + " JOIN \"PlaylistTrack\" p ON p.\"TrackId\" = t.\"TrackId\" AND p.\"PlaylistId\" = 18"
                        + " JOIN \"Album\" a ON a.\"AlbumId\" = t.\"AlbumId\" AND a.\"ArtistId\" = 276"
                        + " WHERE t.\"TrackId\" = 3504"))
                .isEqualTo("0.49");
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    void deletesWhatBelongsTogether(TestDatabase database) throws Exception {
        ChinookDatabase chinook = ChinookDatabase.load(database);
        try (Engine engine = Engine.create(chinook.database().url());
                Session session = new Session(engine)) {
            session.delete(session.getOne(Invoice.class, 1)); // with its two lines
            Playlist classics = session.getOne(Playlist.class, 17);
            classics.places().remove(0);
            session.delete(session.getOne(Playlist.class, 18));
            session.commit();
        }

        assertThat(chinook.value("SELECT count(*) FROM \"Invoice\"")).isEqualTo("411");
        assertThat(chinook.value("SELECT count(*) FROM \"InvoiceLine\"")).isEqualTo("2238");
        assertThat(chinook.value("SELECT count(*) FROM \"PlaylistTrack\" WHERE \"PlaylistId\" = 17"))
                .isEqualTo("25");
        assertThat(chinook.value("SELECT count(*) FROM \"PlaylistTrack\"")).isEqualTo("8713");
        assertThat(chinook.value("SELECT count(*) FROM \"Playlist\"")).isEqualTo("17");
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    void joinsAlongRelationshipsOfForeignNames(TestDatabase database) throws Exception {
        ChinookDatabase chinook = ChinookDatabase.load(database);
        try (Engine engine = Engine.create(chinook.database().url());
                Session session = new Session(engine)) {
            assertThat(session.scalars(select(ALBUM.title)
                                    .join(ALBUM.artist)
                                    .where(ARTIST.name.eq("Accept"))
                                    .orderBy(ALBUM.title))
                            .all())
                    .containsExactly("Balls to the Wall", "Restless and Wild");
        }
    }
}
