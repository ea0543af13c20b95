package dev.athanor.example.tour.chinook;

import static dev.athanor.example.tour.chinook.Album_.ALBUM;
import static dev.athanor.example.tour.chinook.Artist_.ARTIST;
import static dev.athanor.example.tour.chinook.Customer_.CUSTOMER;
import static dev.athanor.example.tour.chinook.Employee_.EMPLOYEE;
import static dev.athanor.example.tour.chinook.InvoiceLine_.INVOICE_LINE;
import static dev.athanor.example.tour.chinook.Invoice_.INVOICE;
import static dev.athanor.example.tour.chinook.Playlist_.PLAYLIST;
import static dev.athanor.example.tour.chinook.Track_.TRACK;
import static dev.athanor.orm.Load.immediateLoad;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.lazyLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.subqueryLoad;
import static dev.athanor.orm.query.LoadStyle.IMMEDIATE;
import static dev.athanor.orm.query.LoadStyle.JOINED;
import static dev.athanor.orm.query.LoadStyle.SELECT;
import static dev.athanor.orm.query.LoadStyle.SELECTIN;
import static dev.athanor.orm.query.LoadStyle.SUBQUERY;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Session;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.query.LoadStep;
import dev.athanor.orm.query.LoadStyle;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.ForEachDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.util.List;
import java.util.function.Function;

/** The store's graphs by every strategy: the same objects in depth, each by the statements that it should take. */
class ChinookGraphTest {

    private static final List<LoadStyle> STYLES = List.of(SELECT, SELECTIN, JOINED, SUBQUERY, IMMEDIATE);

    /**
     * A query by a strategy.
     *
     * @param statement the query
     * @param text writes an object with all that it leads to
     */
    private record Loaded<E>(Select<Row1<E>> statement, Function<GraphText, Function<E, String>> text) {}

    /**
     * How many statements a graph takes.
     *
     * @param single if each object asks for what it leads to
     * @param further if each relationship is one further SELECT
     * @param pages how many more those are where at most 500 keys go into one
     */
    private record Expected(int single, int further, int pages) {
        int of(LoadStyle style, DatabaseKind kind) {
            return switch (style) {
                case SELECT, IMMEDIATE -> single;
                case JOINED -> 1;
                case SELECTIN -> kind == DatabaseKind.SQLITE ? further + pages : further;
                default -> further;
            };
        }
    }

    private static <A, B> LoaderOption<B> first(RelationshipPath<A, B> path, LoadStyle style) {
        return switch (style) {
            case SELECTIN -> selectinLoad(path);
            case JOINED -> joinedLoad(path);
            case SUBQUERY -> subqueryLoad(path);
            case IMMEDIATE -> immediateLoad(path);
            default -> lazyLoad(path);
        };
    }

    private static <A, B> LoaderOption<B> then(LoaderOption<A> way, RelationshipPath<A, B> path) {
        LoadStyle style = style(way);
        return switch (style) {
            case SELECTIN -> way.selectinLoad(path);
            case JOINED -> way.joinedLoad(path);
            case SUBQUERY -> way.subqueryLoad(path);
            case IMMEDIATE -> way.immediateLoad(path);
            default -> way.lazyLoad(path);
        };
    }

    private static LoadStyle style(LoaderOption<?> way) {
        return ((LoadStep.Relationship) way.steps().get(0)).style();
    }

    private static Loaded<Artist> artists(LoadStyle style) {
        LoaderOption<Track> tracks = then(first(ARTIST.albums, style), ALBUM.tracks);
        return new Loaded<>(
                select(ARTIST)
                        .options(then(tracks, TRACK.genre), then(tracks, TRACK.mediaType))
                        .orderBy(ARTIST.id),
                text -> text::artist);
    }

    private static Loaded<Playlist> playlists(LoadStyle style) {
        return new Loaded<>(
                select(PLAYLIST).options(first(PLAYLIST.tracks, style)).orderBy(PLAYLIST.id), text -> text::playlist);
    }

    private static Loaded<Employee> employees(LoadStyle style) {
        return new Loaded<>(
                select(EMPLOYEE)
                        .options(first(EMPLOYEE.team, style), first(EMPLOYEE.boss, style))
                        .orderBy(EMPLOYEE.id),
                text -> text::employee);
    }

    private static Loaded<Customer> customers(LoadStyle style) {
        return new Loaded<>(
                select(CUSTOMER)
                        .options(
                                first(CUSTOMER.supportRep, style),
                                then(then(first(CUSTOMER.invoices, style), INVOICE.lines), INVOICE_LINE.track))
                        .orderBy(CUSTOMER.id),
                text -> text::customer);
    }

    private <E> void everyStrategy(TestDatabase database, Function<LoadStyle, Loaded<E>> query, Expected expected)
            throws Exception {
        ChinookDatabase chinook = ChinookDatabase.load(database);
        try (Counted counted = Counted.on(chinook)) {
            List<String> lazily = List.of();
            for (LoadStyle style : STYLES) {
                long before = counted.statements();
                try (Session session = new Session(counted.engine())) {
                    Loaded<E> loaded = query.apply(style);
                    List<E> roots = session.scalars(loaded.statement()).unique().all();
                    long loading = counted.statements() - before;
                    Function<E, String> text = loaded.text().apply(new GraphText());
                    List<String> graph = roots.stream().map(text).toList();
                    long all = counted.statements() - before;

                    assertThat(all).as("statements by " + style).isEqualTo(expected.of(style, database.kind()));
                    assertThat(loading).as("of them at once").isEqualTo(style == SELECT ? 1 : all);
                    lazily = style == SELECT ? graph : lazily;
                    assertThat(graph).as("graph by " + style).isNotEmpty().isEqualTo(lazily);
                }
            }
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    void artistsWithAlbumsAndTracks(TestDatabase database) throws Exception {
        everyStrategy(database, ChinookGraphTest::artists, new Expected(1 + 275 + 347 + 25 + 5, 5, 0));
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    void playlistsWithTracksOverTheTableBetween(TestDatabase database) throws Exception {
        everyStrategy(database, ChinookGraphTest::playlists, new Expected(1 + 18, 2, 0));
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    void employeesWithTheirBossesAndTeams(TestDatabase database) throws Exception {
        everyStrategy(database, ChinookGraphTest::employees, new Expected(1 + 8, 3, 0)); // bosses are there
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    void customersWithAllTheyBought(TestDatabase database) throws Exception {
        int tracks = 1984;
        everyStrategy(
                database, ChinookGraphTest::customers, new Expected(1 + 3 + 59 + 412 + tracks, 5, (tracks - 1) / 500));
    }
}
