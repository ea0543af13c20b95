package dev.athanor.example.tour.chapter;

import static dev.athanor.example.tour.chapter.Attempt.attempt;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.example.tour.stage.Narrator;
import dev.athanor.example.tour.stage.Sheet;

/** Chapter 2: where connections come from, and how transactions end. */
public final class EngineAndConnecting implements Chapter {

    /** Creates the chapter. */
    public EngineAndConnecting() {}

    @Override
    public String title() {
        return "Engine and connecting";
    }

    @Override
    public String motto() {
        return "An engine is a pool and a dialect; made once, from a URL or a DataSource, and used by all threads.";
    }

    @Override
    public void tell(Narrator tour, Store store) {
        Engine engine = store.engine();
        GuestBook book = store.guestBook();
        tour.step("The URL names the database; everything else follows from it.")
                .run(() -> {
                    try (Connection connection = engine.connect()) {
                        return connection
                                .execute(text("SELECT sqlite_version()"))
                                .scalars(String.class)
                                .one();
                    }
                })
                .show(version ->
                        Sheet.of("database", "version").row(engine.dialect().name(), version))
                .check("it is SQLite 3", version -> version.startsWith("3."));

        long visits = store.visits();
        tour.step("A table without a class, and a row in it: transaction(...) commits and returns a value.")
                .run(() -> engine.transaction(connection -> connection
                        .execute(insert(book).set(book.visitor, "you").returning(book.id))
                        .scalars(Integer.class)
                        .one()))
                .show(id -> Sheet.of("your number in the guest book").row(id))
                .check("the guest book is a page longer", id -> store.visits() == visits + 1);

        rollback(tour, engine, book);

        tour.step("If the code throws, transaction(...) rolls back, and throws on what it got, unchanged.")
                .run(() -> attempt(() -> engine.run(connection -> {
                    connection.execute(insert(book).set(book.visitor, "nobody"));
                    throw new IllegalStateException("on second thoughts");
                })))
                .check(
                        "the exception came through, the row did not",
                        message -> message.equals("on second thoughts") && store.visits() == visits + 1);

        tour.step("What the database refuses comes back with the statement and a code to look up.")
                .run(() -> attempt(() -> engine.run(connection -> connection.execute(text("SELECT * FROM nowhere")))))
                .say(error -> error)
                .check("it names the table", error -> error.contains("nowhere"));
    }

    private static void rollback(Narrator tour, Engine engine, GuestBook book) {
        tour.step("A connection begins when it is first used, and nothing is kept that was not committed.")
                .run(() -> {
                    try (Connection connection = engine.connect()) {
                        connection.execute(delete(book));
                        connection.rollback();
                        return connection
                                .execute(select(count(book.id)))
                                .scalars(Long.class)
                                .one();
                    }
                })
                .show(rows -> Sheet.of("rows after the rollback").row(rows))
                .check("the guest book is still there", rows -> rows > 0);
    }
}
