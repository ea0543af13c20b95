package dev.athanor.example.tour.chinook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes objects with all that they lead to, members in the order of their text; a row must be one object. */
final class GraphText {

    private final Map<String, Object> seen = new HashMap<>();

    private void once(Class<?> type, @Nullable Object id, Object object) {
        Object known = seen.putIfAbsent(type.getSimpleName() + "#" + requireNonNull(id), object);
        if (known != null) {
            assertThat(object).as("the object of a row").isSameAs(known);
        }
    }

    private static <E> String all(Collection<E> members, Function<E, String> text) {
        return members.stream().map(text).sorted().collect(Collectors.joining(", ", "[", "]"));
    }

    String artist(Artist artist) {
        once(Artist.class, artist.id(), artist);
        return artist.id() + " " + artist.name() + " " + all(artist.albums(), this::album);
    }

    private String album(Album album) {
        once(Album.class, album.id(), album);
        return album.id() + " " + album.title() + " " + all(album.tracks(), this::classified);
    }

    private String classified(Track track) {
        Genre genre = track.genre();
        MediaType medium = track.mediaType();
        if (genre != null) {
            once(Genre.class, genre.id(), genre);
        }
        once(MediaType.class, medium.id(), medium);
        return track(track) + " " + (genre == null ? null : genre.name()) + " " + medium.name();
    }

    private String track(Track track) {
        once(Track.class, track.id(), track);
        return track.id() + " " + track.name() + " " + track.unitPrice() + " " + track.milliseconds();
    }

    String playlist(Playlist playlist) {
        return playlist.id() + " " + playlist.name() + " " + all(playlist.tracks(), this::track);
    }

    String employee(Employee employee) {
        Employee boss = employee.boss();
        return name(employee) + " under " + (boss == null ? null : name(boss)) + " " + all(employee.team(), this::name);
    }

    private String name(Employee employee) {
        once(Employee.class, employee.id(), employee);
        return employee.id() + " " + employee.lastName() + " " + employee.hireDate();
    }

    String customer(Customer customer) {
        Employee contact = customer.supportRep();
        return customer.id() + " " + (contact == null ? null : name(contact)) + " "
                + all(customer.invoices(), this::invoice);
    }

    private String invoice(Invoice invoice) {
        once(Invoice.class, invoice.id(), invoice);
        return invoice.id() + " " + invoice.invoiceDate() + " " + invoice.total() + " "
                + all(invoice.lines(), this::line);
    }

    private String line(InvoiceLine line) {
        once(InvoiceLine.class, line.id(), line);
        return line.id() + " " + track(line.track());
    }
}
