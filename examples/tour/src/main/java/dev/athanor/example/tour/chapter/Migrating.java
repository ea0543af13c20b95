package dev.athanor.example.tour.chapter;

import static dev.athanor.example.tour.stage.Sheet.cells;
import static dev.athanor.sql.Sql.text;

import dev.athanor.engine.Engine;
import dev.athanor.example.tour.stage.Narrator;
import dev.athanor.example.tour.stage.Sheet;
import dev.athanor.migrate.Migrator;
import java.util.List;
import java.util.Map;

/** Chapter 8: the schema moves on, and back, with the shop open. */
public final class Migrating implements Chapter {

    /** Creates the chapter. */
    public Migrating() {}

    @Override
    public String title() {
        return "Migrations";
    }

    @Override
    public String motto() {
        return "Revisions are Java classes in a row; the database knows which one it is at.";
    }

    @Override
    public void tell(Narrator tour, Store store) {
        Engine engine = store.engine();
        Migrator migrator = store.migrator();
        List<String> schema = store.schema();
        Map<String, Integer> rows = store.inventory();
        tour.step("Two revisions are waiting: one adds a table for reviews, one counts what was sold of each track.")
                .run(() -> migrator.history())
                .show(history -> Sheet.of("revision", "after", "what it does")
                        .rows(
                                history,
                                node -> cells(
                                        node.id(),
                                        node.revises().isEmpty()
                                                ? "the first"
                                                : node.revises().get(0),
                                        node.message())))
                .check(
                        "none is applied",
                        history -> history.size() == 2 && migrator.current().isEmpty());

        tour.step("Upgrade the filled database: new table, new column, and the column filled by a statement.")
                .run(() -> migrator.upgrade("head"))
                .show(applied -> Sheet.of("applied").rows(applied, node -> cells(node.id() + " " + node.message())))
                .check(
                        "both are applied, and no row was lost",
                        applied -> applied.size() == 2
                                && migrator.isAtHead()
                                && store.inventory().equals(rows));

        tour.step("The new column counts what is on the invoices.")
                .run(() -> engine.transaction(connection -> connection
                        .execute(text("SELECT name, sold FROM track ORDER BY sold DESC, name LIMIT 3"))
                        .all()))
                .show(best -> Sheet.of("track", "sold").rows(best, row -> cells(row.get(0), row.get(1))))
                .check("the best seller sold", best -> best.get(0).require("sold", Integer.class) > 1);

        tour.step("Downgrade: everything is taken back, the newest first.")
                .run(() -> migrator.downgrade("base"))
                .show(undone -> Sheet.of("taken back").rows(undone, node -> cells(node.id() + " " + node.message())))
                .check(
                        "the schema is the first one to the letter, with every row in it",
                        undone -> undone.size() == 2
                                && store.schema().equals(schema)
                                && store.inventory().equals(rows));
    }
}
