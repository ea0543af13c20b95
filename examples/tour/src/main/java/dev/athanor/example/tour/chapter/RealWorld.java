package dev.athanor.example.tour.chapter;

import static dev.athanor.example.tour.chapter.Attempt.attempt;
import static dev.athanor.example.tour.shop.Invoice_.INVOICE;
import static dev.athanor.example.tour.shop.Track_.TRACK;
import static dev.athanor.example.tour.stage.Sheet.cells;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;

import dev.athanor.example.tour.shop.Customer;
import dev.athanor.example.tour.shop.Genre;
import dev.athanor.example.tour.shop.Invoice;
import dev.athanor.example.tour.shop.Track;
import dev.athanor.example.tour.stage.Narrator;
import dev.athanor.example.tour.stage.Sheet;
import dev.athanor.orm.Session;
import java.math.BigDecimal;
import java.util.List;

/** Chapter 9: raw SQL beside objects, in one transaction. */
public final class RealWorld implements Chapter {

    /** Creates the chapter. */
    public RealWorld() {}

    @Override
    public String title() {
        return "The real world";
    }

    @Override
    public String motto() {
        return "When objects get in the way, write SQL: same session, same transaction.";
    }

    @Override
    public void tell(Narrator tour, Store store) {
        try (Session session = new Session(store.engine())) {
            windows(tour, session);
            tree(tour, session);
            bulk(tour, session);
            refused(tour, session);
            books(tour, session);
        }
    }

    private static void windows(Narrator tour, Session session) {
        tour.step(
                        "A report that no object model should be bent to: the best customer of each year, by a window function.")
                .run(() -> session.execute(text("""
                                SELECT year, customer, spent FROM (
                                  SELECT strftime('%Y', i.invoiced_at) AS year,
                                    c.first_name || ' ' || c.last_name AS customer, round(sum(i.total), 2) AS spent,
                                    row_number() OVER (PARTITION BY strftime('%Y', i.invoiced_at)
                                      ORDER BY sum(i.total) DESC, c.id) AS place
                                  FROM invoice i JOIN customer c ON c.id = i.customer_id
                                  GROUP BY strftime('%Y', i.invoiced_at), c.id)
                                WHERE place = 1 ORDER BY year""")).all())
                .show(rows -> Sheet.of("year", "customer", "spent")
                        .rows(rows, row -> cells(row.get(0), row.get(1), row.get(2))))
                .check("one for each of five years", rows -> rows.size() == 5);
    }

    private static void tree(Narrator tour, Session session) {
        tour.step("A recursive query, mapped to a record by the names of its columns.")
                .run(() -> session.execute(text("""
                                WITH RECURSIVE tree(id, name, depth) AS (
                                  SELECT id, first_name, 0 FROM employee WHERE boss_id IS NULL
                                  UNION ALL
                                  SELECT e.id, e.first_name, t.depth + 1 FROM employee e JOIN tree t ON e.boss_id = t.id)
                                SELECT name, depth FROM tree ORDER BY depth, id""")).mapTo(Place.class).all())
                .show(places ->
                        Sheet.of("employee").rows(places, place -> cells("  ".repeat(place.depth()) + place.name())))
                .check("all eight are in the tree", places -> places.size() == 8);
    }

    /**
     * A place in the tree of employees.
     *
     * @param name who it is
     * @param depth how many bosses are above
     */
    record Place(String name, int depth) {}

    private static void bulk(Narrator tour, Session session) {
        tour.step("Change a thousand rows in one statement, with objects in hand; refresh what you hold.")
                .run(() -> {
                    Track track = session.scalars(select(TRACK)
                                    .where(TRACK.unitPrice.eq(new BigDecimal("0.99")))
                                    .orderBy(TRACK.id)
                                    .limit(1))
                            .one();
                    session.execute(update(TRACK.table())
                            .where(TRACK.unitPrice.eq(new BigDecimal("0.99")))
                            .set(TRACK.unitPrice, new BigDecimal("1.09")));
                    session.refresh(track);
                    BigDecimal price = track.unitPrice();
                    session.rollback();
                    return List.of(price, track.unitPrice());
                })
                .show(prices ->
                        Sheet.of("after the refresh", "after the rollback").rows(List.of(prices), List::copyOf))
                .check(
                        "the object followed, both times",
                        prices -> prices.get(0).compareTo(new BigDecimal("1.09")) == 0
                                && prices.get(1).compareTo(new BigDecimal("0.99")) == 0);
    }

    private static void refused(Narrator tour, Session session) {
        tour.step("What the database refuses is an exception of its own kind; roll back, and the session goes on.")
                .run(() -> {
                    Genre known = session.getOne(Genre.class, 1);
                    session.add(new Genre(known.name()));
                    String error = attempt(session::flush);
                    session.rollback();
                    return error;
                })
                .say(error -> error)
                .check(
                        "the session is usable again",
                        error -> error.contains("genre") && session.get(Customer.class, 1) != null);
    }

    private static void books(Narrator tour, Session session) {
        tour.step("The books balance: SQL and objects come to the same sum, to the cent.")
                .run(() -> {
                    BigDecimal objects = session.scalars(select(INVOICE)).stream()
                            .map(Invoice::total)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    Object sql = session.execute(text("SELECT round(sum(unit_price * quantity), 2) FROM invoice_line"))
                            .scalar();
                    return List.of(objects, new BigDecimal(String.valueOf(sql)));
                })
                .show(sums -> Sheet.of("totals of the objects", "lines by SQL").rows(List.of(sums), List::copyOf))
                .check("they do", sums -> sums.get(0).compareTo(sums.get(1)) == 0);
    }
}
