package dev.athanor.example.tour.chapter;

import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.example.tour.migration.R7a1c0e52b904_let_customers_review_albums;
import dev.athanor.example.tour.migration.Rc84d9b13f6e0_count_what_was_sold;
import dev.athanor.example.tour.shop.Artist;
import dev.athanor.example.tour.shop.Customer;
import dev.athanor.example.tour.stage.Trace;
import dev.athanor.migrate.Migrator;
import dev.athanor.orm.Mappings;
import dev.athanor.sql.schema.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The store's database, and what the chapters share about it. */
public final class Store implements AutoCloseable {

    private static final Mappings MAPPINGS = Mappings.of(Artist.class, Customer.class);

    private final Trace trace;
    private final Engine engine;
    private final GuestBook guestBook = new GuestBook();

    private Store(Trace trace, Engine engine) {
        this.trace = trace;
        this.engine = engine;
    }

    /**
     * Opens the store in {@code file}, which is made if need be; {@code trace} hears what runs there.
     *
     * @throws UnusableFileException if the file cannot be opened, or is a database that is not the tour's
     */
    public static Store open(Path file, Trace trace) {
        Engine engine = Listening.engine("sqlite:" + escaped(file), trace);
        Store store = new Store(trace, engine);
        try {
            if (!store.tableNames().isEmpty() && !store.tableNames().contains(GuestBook.NAME)) {
                throw new UnusableFileException(file
                        + " is a database of something else, and the tour would drop its tables; give it another file");
            }
            store.guestBook.metadata().createAll(engine);
        } catch (DatabaseException failure) {
            store.close();
            throw new UnusableFileException(
                    file + " cannot be used as a database: " + failure.getCause() + "; give the tour another file");
        } catch (UnusableFileException refused) {
            store.close();
            throw refused;
        }
        return store;
    }

    private static String escaped(Path file) {
        return file.toString().replace("%", "%25").replace("?", "%3F").replace("#", "%23");
    }

    /** The file given is no place for a tour; the message says why. */
    public static final class UnusableFileException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private UnusableFileException(String message) {
            super(message);
        }
    }

    /** {@return the engine of the file} */
    Engine engine() {
        return engine;
    }

    /** Returns the engine of an empty database in memory, which is gone when it is closed. */
    Engine inMemory() {
        return Listening.engine("sqlite::memory:", trace);
    }

    GuestBook guestBook() {
        return guestBook;
    }

    Mappings mappings() {
        return MAPPINGS;
    }

    Migrator migrator() {
        return Migrator.of(
                engine,
                List.of(R7a1c0e52b904_let_customers_review_albums.class, Rc84d9b13f6e0_count_what_was_sold.class));
    }

    /** Returns how many tours have signed the guest book. */
    long visits() {
        return rows(guestBook);
    }

    long rows(Table table) {
        return engine.transaction(connection -> connection
                .execute(select(count()).selectFrom(table))
                .scalars(Long.class)
                .one());
    }

    /** Returns how many rows each table of the store has. */
    Map<String, Integer> inventory() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (Table table : MAPPINGS.metadata().sortedTables()) {
            rows.put(table.name(), Math.toIntExact(rows(table)));
        }
        return rows;
    }

    /** Returns the statements that made the schema, as the database keeps them. */
    List<String> schema() {
        try (Connection connection = engine.connect()) {
            return List.copyOf(connection
                    .execute(text("SELECT sql FROM sqlite_master WHERE name NOT LIKE 'athanor_%' AND sql IS NOT NULL"
                            + " ORDER BY name"))
                    .map(row -> row.require("sql", String.class))
                    .all());
        }
    }

    List<String> tableNames() {
        try (Connection connection = engine.connect()) {
            return List.copyOf(connection
                    .execute(text("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
                    .map(row -> row.require("name", String.class))
                    .all());
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
