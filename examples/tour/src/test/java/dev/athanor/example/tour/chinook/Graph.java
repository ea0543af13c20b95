package dev.athanor.example.tour.chinook;

import static dev.athanor.example.tour.chinook.Album_.ALBUM;
import static dev.athanor.example.tour.chinook.Artist_.ARTIST;
import static dev.athanor.example.tour.chinook.Customer_.CUSTOMER;
import static dev.athanor.example.tour.chinook.Employee_.EMPLOYEE;
import static dev.athanor.example.tour.chinook.InvoiceLine_.INVOICE_LINE;
import static dev.athanor.example.tour.chinook.Invoice_.INVOICE;
import static dev.athanor.example.tour.chinook.PlaylistTrack_.PLAYLIST_TRACK;
import static dev.athanor.example.tour.chinook.Playlist_.PLAYLIST;
import static dev.athanor.example.tour.chinook.Track_.TRACK;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.sql.Sql.select;

import dev.athanor.orm.Session;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The whole store as objects, whichever way it was loaded. */
record Graph(List<Artist> artists, List<Playlist> playlists, List<Employee> employees, List<Customer> customers) {

    /** Loads everything by one further SELECT for each relationship. */
    static Graph bySelectIn(Session session) {
        return new Graph(
                session.scalars(select(ARTIST)
                                .orderBy(ARTIST.id)
                                .options(
                                        selectinLoad(ARTIST.albums)
                                                .selectinLoad(ALBUM.tracks)
                                                .selectinLoad(TRACK.genre),
                                        selectinLoad(ARTIST.albums)
                                                .selectinLoad(ALBUM.tracks)
                                                .selectinLoad(TRACK.mediaType)))
                        .all(),
                session.scalars(select(PLAYLIST)
                                .orderBy(PLAYLIST.id)
                                .options(selectinLoad(PLAYLIST.places).selectinLoad(PLAYLIST_TRACK.track)))
                        .all(),
                session.scalars(select(EMPLOYEE)
                                .orderBy(EMPLOYEE.id)
                                .options(selectinLoad(EMPLOYEE.team), selectinLoad(EMPLOYEE.boss)))
                        .all(),
                session.scalars(select(CUSTOMER)
                                .orderBy(CUSTOMER.id)
                                .options(
                                        selectinLoad(CUSTOMER.supportRep),
                                        selectinLoad(CUSTOMER.invoices)
                                                .selectinLoad(INVOICE.lines)
                                                .selectinLoad(INVOICE_LINE.track)))
                        .all());
    }

    /** Loads everything by joins, one SELECT for each root. */
    static Graph byJoins(Session session) {
        return new Graph(
                session.scalars(select(ARTIST)
                                .orderBy(ARTIST.id)
                                .options(
                                        joinedLoad(ARTIST.albums)
                                                .joinedLoad(ALBUM.tracks)
                                                .joinedLoad(TRACK.genre),
                                        joinedLoad(ARTIST.albums)
                                                .joinedLoad(ALBUM.tracks)
                                                .joinedLoad(TRACK.mediaType)))
                        .unique()
                        .all(),
                session.scalars(select(PLAYLIST)
                                .orderBy(PLAYLIST.id)
                                .options(joinedLoad(PLAYLIST.places).joinedLoad(PLAYLIST_TRACK.track)))
                        .unique()
                        .all(),
                session.scalars(select(EMPLOYEE)
                                .orderBy(EMPLOYEE.id)
                                .options(joinedLoad(EMPLOYEE.team), joinedLoad(EMPLOYEE.boss)))
                        .unique()
                        .all(),
                session.scalars(select(CUSTOMER)
                                .orderBy(CUSTOMER.id)
                                .options(
                                        joinedLoad(CUSTOMER.supportRep),
                                        joinedLoad(CUSTOMER.invoices)
                                                .joinedLoad(INVOICE.lines)
                                                .joinedLoad(INVOICE_LINE.track)))
                        .unique()
                        .all());
    }

    /** How much there is of everything, counted along the objects. */
    record Totals(
            int artists,
            int albums,
            int tracks,
            int genres,
            int mediaTypes,
            int playlists,
            int places,
            int employees,
            int customers,
            int invoices,
            int lines,
            BigDecimal sum) {}

    Totals totals() {
        List<Album> albums =
                artists.stream().flatMap(artist -> artist.albums().stream()).toList();
        List<Track> tracks =
                albums.stream().flatMap(album -> album.tracks().stream()).toList();
        Set<Object> genres = new HashSet<>();
        Set<Object> formats = new HashSet<>();
        for (Track track : tracks) {
            genres.add(track.genre());
            formats.add(track.mediaType());
        }
        List<Invoice> invoices = customers.stream()
                .flatMap(customer -> customer.invoices().stream())
                .toList();
        return new Totals(
                artists.size(),
                albums.size(),
                tracks.size(),
                genres.size(),
                formats.size(),
                playlists.size(),
                playlists.stream().mapToInt(list -> list.places().size()).sum(),
                employees.size(),
                customers.size(),
                invoices.size(),
                invoices.stream().mapToInt(invoice -> invoice.lines().size()).sum(),
                invoices.stream().map(Invoice::total).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
