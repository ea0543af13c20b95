package dev.athanor.example.tour.chapter;

import static dev.athanor.example.tour.shop.Customer_.CUSTOMER;
import static dev.athanor.example.tour.shop.Employee_.EMPLOYEE;
import static dev.athanor.example.tour.shop.Invoice_.INVOICE;
import static dev.athanor.example.tour.shop.Playlist_.PLAYLIST;
import static dev.athanor.example.tour.stage.Sheet.cells;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;

import dev.athanor.example.tour.shop.Album;
import dev.athanor.example.tour.shop.Artist;
import dev.athanor.example.tour.shop.Customer;
import dev.athanor.example.tour.shop.Employee;
import dev.athanor.example.tour.shop.Invoice;
import dev.athanor.example.tour.shop.Playlist;
import dev.athanor.example.tour.shop.Track;
import dev.athanor.example.tour.stage.Narrator;
import dev.athanor.example.tour.stage.Sheet;
import dev.athanor.orm.Session;
import java.math.BigDecimal;
import java.util.List;

/** Chapter 6: objects that know each other. */
public final class Relationships implements Chapter {

    /** Creates the chapter. */
    public Relationships() {}

    @Override
    public String title() {
        return "Relationships";
    }

    @Override
    public String motto() {
        return "Foreign keys are references and lists; both ends say the same, with or without a database.";
    }

    @Override
    public void tell(Narrator tour, Store store) {
        tour.step("Both sides are in step at once, even for objects no session has seen.")
                .run(() -> {
                    Artist artist = new Artist("Ida Quill Trio");
                    return new Album("Sketches of Saltmarsh", 2026, artist);
                })
                .show(album -> Sheet.of("album", "its artist", "the artist's albums")
                        .row(album, album.artist(), album.artist().albums()))
                .statements(0, "no database was asked")
                .check(
                        "the artist has the album",
                        album -> album.artist().albums().contains(album));
        try (Session session = new Session(store.engine())) {
            lazy(tour, session);
            manyToMany(tour, session);
            selfReference(tour, session);
            orphans(tour, session);
        }
    }

    private static void lazy(Narrator tour, Session session) {
        tour.step("A list that was not loaded is loaded when it is first looked at, and not again.")
                .run(() -> {
                    Customer customer = session.scalars(select(CUSTOMER).where(CUSTOMER.id.eq(3)))
                            .one();
                    int invoices = customer.invoices().size();
                    return List.of(invoices, customer.invoices().size());
                })
                .statements(2, "the customer, and once the invoices")
                .check(
                        "there are invoices",
                        sizes -> sizes.get(0) > 0 && sizes.get(0).equals(sizes.get(1)));
    }

    private static void manyToMany(Narrator tour, Session session) {
        Playlist picks = session.scalars(select(PLAYLIST).where(PLAYLIST.name.eq("Staff Picks")))
                .one();
        Album album = session.getOne(Album.class, 12);
        tour.step("Many to many is a list on both sides; the table between them has no class.")
                .run(() -> {
                    Track track = album.tracks().stream()
                            .filter(one -> !picks.tracks().contains(one))
                            .findFirst()
                            .orElseThrow();
                    picks.add(track);
                    session.commit();
                    return track;
                })
                .show(track -> Sheet.of("track", "is on").row(track.name(), track.playlists()))
                .check(
                        "the track knows its playlist",
                        track -> track.playlists().contains(picks));
    }

    private static void selfReference(Narrator tour, Session session) {
        tour.step("A table may refer to itself: from a clerk up to the owner.")
                .run(() -> session.scalars(select(EMPLOYEE).orderBy(EMPLOYEE.id).options(selectinLoad(EMPLOYEE.team)))
                        .all())
                .show(all -> Sheet.of("employee", "title", "bosses above", "team")
                        .rows(
                                all,
                                one -> cells(
                                        one.name(),
                                        one.title(),
                                        one.rank(),
                                        one.team().size())))
                .check(
                        "the clerks are two bosses below the owner",
                        all -> all.stream()
                                .filter(one -> one.title().equals("Clerk"))
                                .allMatch(one ->
                                        one.rank() == 2 && owner(one).title().equals("Owner")));
    }

    private static Employee owner(Employee one) {
        Employee boss = one.boss();
        return boss == null ? one : owner(boss);
    }

    private static void orphans(Narrator tour, Session session) {
        Invoice invoice = session.scalars(select(INVOICE)
                        .join(INVOICE.lines)
                        .groupBy(INVOICE.id)
                        .having(count(INVOICE.id).gt(3))
                        .orderBy(INVOICE.id)
                        .limit(1))
                .one();
        BigDecimal before = invoice.total();
        BigDecimal amount = invoice.lines().get(0).amount();
        tour.step(
                        "A line taken off its invoice belongs to nothing, so its row is deleted; the total is updated with it.")
                .run(() -> {
                    invoice.remove(invoice.lines().get(0));
                    session.commit();
                    return invoice;
                })
                .show(changed -> Sheet.of("invoice", "lines", "total before", "total now")
                        .row(changed.id(), changed.lines().size(), before, changed.total()))
                .check(
                        "the total is the sum of the lines left",
                        changed -> changed.total().compareTo(before.subtract(amount)) == 0);
    }
}
