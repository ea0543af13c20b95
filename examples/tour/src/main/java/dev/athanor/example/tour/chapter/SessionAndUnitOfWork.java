package dev.athanor.example.tour.chapter;

import static dev.athanor.example.tour.shop.Artist_.ARTIST;
import static dev.athanor.example.tour.shop.Genre_.GENRE;
import static dev.athanor.example.tour.shop.MediaType_.MEDIA_TYPE;
import static dev.athanor.example.tour.stage.Sheet.cells;
import static dev.athanor.sql.Sql.select;
import static java.util.Objects.requireNonNull;

import dev.athanor.engine.Engine;
import dev.athanor.example.tour.shop.Artist;
import dev.athanor.example.tour.shop.Customer;
import dev.athanor.example.tour.shop.Genre;
import dev.athanor.example.tour.shop.MediaType;
import dev.athanor.example.tour.shop.Track;
import dev.athanor.example.tour.stage.Narrator;
import dev.athanor.example.tour.stage.ProgressBar;
import dev.athanor.example.tour.stage.Sheet;
import dev.athanor.example.tour.stock.Stock;
import dev.athanor.orm.Session;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Chapter 4: objects in, SQL out, in the right order. */
public final class SessionAndUnitOfWork implements Chapter {

    private static final long SEED = 1609;

    /** Creates the chapter. */
    public SessionAndUnitOfWork() {}

    @Override
    public String title() {
        return "Session and unit of work";
    }

    @Override
    public String motto() {
        return "Change objects as if there were no database; the session works out what to write, and in which order.";
    }

    @Override
    public void tell(Narrator tour, Store store) {
        fill(tour, store);
        try (Session session = new Session(store.engine())) {
            identity(tour, session);
            change(tour, session);
            undo(tour, session);
            delete(tour, session);
        }
    }

    private static void fill(Narrator tour, Store store) {
        Engine engine = store.engine();
        Stock stock = Stock.of(SEED);
        tour.step(
                        "The store opens: plain objects go in, the rows come out in the order their keys ask for, and each object"
                                + " has its own key afterwards.")
                .run(() -> {
                    try (ProgressBar bar = tour.progress(stock.total());
                            Session session = new Session(engine)) {
                        for (Stock.Delivery delivery : stock.deliveries()) {
                            session.addAll(delivery.objects().get());
                            session.flush();
                            bar.advance(delivery.rows(), delivery.what());
                        }
                        session.commit();
                    }
                    return stock;
                })
                .show(made -> Sheet.of("table", "rows")
                        .rows(made.rows().entrySet(), entry -> cells(entry.getKey(), entry.getValue()))
                        .whole())
                .check(
                        String.format(Locale.ROOT, "%,d rows, as many in each table as were made", stock.total()),
                        made -> store.inventory().equals(made.rows()));
    }

    private static void identity(Narrator tour, Session session) {
        tour.step("Within a session a row is one object: asking twice runs one statement.")
                .run(() -> List.of(session.getOne(Artist.class, 7), session.getOne(Artist.class, 7)))
                .show(artists -> Sheet.of("id", "name").rows(artists, artist -> cells(artist.id(), artist.name())))
                .statements(1, "the second answer came from the identity map")
                .check("both are the same object", artists -> artists.get(0) == artists.get(1));
    }

    private static void change(Narrator tour, Session session) {
        tour.step(
                        "Write to an object, and the flush updates what changed and nothing else; this customer lived in Portugal"
                                + " before.")
                .run(() -> {
                    Customer customer = session.getOne(Customer.class, 1);
                    customer.moveTo("Porto", "Portugal");
                    session.commit();
                    return customer;
                })
                .show(customer ->
                        Sheet.of("name", "city", "country").row(customer.name(), customer.city(), customer.country()))
                .check("the customer has moved", customer -> customer.city().equals("Porto"));
    }

    private static void undo(Narrator tour, Session session) {
        tour.step("A query sees what is not yet committed, for the session flushes before it; a rollback takes the row"
                        + " back, and the object with it.")
                .run(() -> {
                    Artist artist = session.getOne(Artist.class, 7);
                    String before = artist.name();
                    artist.rename("Nobody in Particular");
                    String during = session.scalars(select(ARTIST.name).where(ARTIST.id.eq(7)))
                            .one();
                    session.rollback();
                    return List.of(before, during, artist.name());
                })
                .show(names ->
                        Sheet.of("before", "in the query", "after the rollback").rows(List.of(names), List::copyOf))
                .check(
                        "the name is the old one",
                        names -> names.get(0).equals(names.get(2))
                                && names.get(1).equals("Nobody in Particular"));
    }

    private static void delete(Narrator tour, Session session) {
        Genre genre = session.scalars(select(GENRE).orderBy(GENRE.id).limit(1)).one();
        MediaType format = session.scalars(
                        select(MEDIA_TYPE).orderBy(MEDIA_TYPE.id).limit(1))
                .one();
        tour.step("What belongs together is added together and deleted together: cascades follow the relationships.")
                .run(() -> {
                    Artist artist = new Artist("The Patient Kettles");
                    artist.release("Steam", 2025)
                            .add(new Track("Lid", Duration.ofSeconds(181), new BigDecimal("0.99"), genre, format));
                    session.add(artist);
                    session.flush();
                    int id = requireNonNull(artist.id());
                    session.delete(artist);
                    session.commit();
                    return id;
                })
                .check("it had a key, and is gone", id -> session.get(Artist.class, id) == null);
    }
}
