package dev.athanor.example.tour.chapter;

import static dev.athanor.example.tour.shop.Customer_.CUSTOMER;
import static dev.athanor.example.tour.shop.Employee_.EMPLOYEE;
import static dev.athanor.example.tour.shop.Genre_.GENRE;
import static dev.athanor.example.tour.shop.InvoiceLine_.INVOICE_LINE;
import static dev.athanor.example.tour.shop.Invoice_.INVOICE;
import static dev.athanor.example.tour.shop.MediaType_.MEDIA_TYPE;
import static dev.athanor.example.tour.shop.Track_.TRACK;
import static dev.athanor.example.tour.stage.Sheet.cells;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static java.util.Objects.requireNonNull;

import dev.athanor.example.tour.shop.Employee_;
import dev.athanor.example.tour.stage.Narrator;
import dev.athanor.example.tour.stage.Sheet;
import dev.athanor.orm.Session;
import java.math.BigDecimal;

/** Chapter 5: the ways to ask. */
public final class Selecting implements Chapter {

    /** Creates the chapter. */
    public Selecting() {}

    @Override
    public String title() {
        return "select()";
    }

    @Override
    public String motto() {
        return "Statements are values: immutable, reusable, typed by what they select.";
    }

    @Override
    public void tell(Narrator tour, Store store) {
        try (Session session = new Session(store.engine())) {
            objects(tour, session);
            columns(tour, session);
            groups(tour, session);
            aliases(tour, session);
            subqueries(tour, session);
        }
    }

    private static void objects(Narrator tour, Session session) {
        tour.step("Objects, with conditions and an order.")
                .run(() -> session.scalars(select(TRACK)
                                .where(TRACK.unitPrice.gt(new BigDecimal("1.50")), TRACK.name.like("%Moth%"))
                                .orderBy(TRACK.milliseconds.desc(), TRACK.id)
                                .limit(5))
                        .all())
                .show(tracks -> Sheet.of("track", "minutes", "price")
                        .rows(
                                tracks,
                                track -> cells(track.name(), track.duration().toMinutes(), track.unitPrice())))
                .check(
                        "expensive songs about moths, five at most",
                        tracks -> !tracks.isEmpty()
                                && tracks.size() <= 5
                                && tracks.stream()
                                        .allMatch(track -> track.name().contains("Moth")));
    }

    private static void columns(Narrator tour, Session session) {
        tour.step("Columns instead of objects: each row knows the types of its values.")
                .run(() -> session.execute(
                                select(CUSTOMER.country, count(CUSTOMER.id).as("customers"))
                                        .groupBy(CUSTOMER.country)
                                        .orderBy(count(CUSTOMER.id).desc(), CUSTOMER.country)
                                        .limit(4))
                        .all())
                .show(rows -> Sheet.of("country", "customers").rows(rows, row -> cells(row.v1(), row.v2())))
                .check(
                        "four countries, the largest first",
                        rows -> rows.size() == 4
                                && requireNonNull(rows.get(0).v2())
                                        >= requireNonNull(rows.get(3).v2()));
    }

    private static void groups(Narrator tour, Session session) {
        tour.step("Joins go along relationships, and a row becomes a record.")
                .run(() -> session.execute(select(
                                        GENRE.name.as("genre"),
                                        sum(INVOICE_LINE.quantity).as("sold"))
                                .join(INVOICE_LINE.track)
                                .join(TRACK.genre)
                                .groupBy(GENRE.name)
                                .having(sum(INVOICE_LINE.quantity).gt(300))
                                .orderBy(sum(INVOICE_LINE.quantity).desc(), GENRE.name))
                        .mapTo(BestSeller.class)
                        .all())
                .show(rows -> Sheet.of("genre", "sold").rows(rows, row -> cells(row.genre(), row.sold())))
                .check(
                        "all of them sold more than 300",
                        rows -> !rows.isEmpty() && rows.stream().allMatch(row -> row.sold() > 300));
    }

    /**
     * A genre and how often it was sold.
     *
     * @param genre its name
     * @param sold how many tracks
     */
    record BestSeller(String genre, int sold) {}

    private static void aliases(Narrator tour, Session session) {
        Employee_ boss = EMPLOYEE.as("boss");
        tour.step("The same table twice, under another name: who works for whom.")
                .run(() -> session.execute(select(EMPLOYEE.firstName, EMPLOYEE.title, boss.firstName)
                                .outerJoin(boss, EMPLOYEE.bossId.eq(boss.id))
                                .orderBy(EMPLOYEE.id))
                        .all())
                .show(rows -> Sheet.of("who", "is", "works for")
                        .rows(rows, row -> cells(row.v1(), row.v2(), row.v3() == null ? "nobody" : row.v3())))
                .check(
                        "one alone has no boss",
                        rows -> rows.stream().filter(row -> row.v3() == null).count() == 1);
    }

    private static void subqueries(Narrator tour, Session session) {
        tour.step("A statement inside of another: customers who have ever bought a wax cylinder.")
                .run(() -> session.scalars(select(CUSTOMER)
                                .where(CUSTOMER.id.in(select(CUSTOMER.id)
                                        .join(CUSTOMER.invoices)
                                        .join(INVOICE.lines)
                                        .join(INVOICE_LINE.track)
                                        .join(TRACK.mediaType)
                                        .where(MEDIA_TYPE.name.like("Wax%"))))
                                .orderBy(CUSTOMER.lastName, CUSTOMER.firstName, CUSTOMER.id))
                        .all())
                .show(customers -> Sheet.of("customer", "city", "country")
                        .rows(customers, customer -> cells(customer.name(), customer.city(), customer.country())))
                .check("some have, not all", customers -> !customers.isEmpty() && customers.size() < 175);
    }
}
