package dev.athanor.example.tour.migration;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.SMALLINT;
import static dev.athanor.sql.type.Types.TEXT;

import dev.athanor.migrate.Migration;
import dev.athanor.migrate.Operations;
import dev.athanor.migrate.Revision;

/** Let customers review albums. */
@Revision(id = "7a1c0e52b904", revises = "", created = "2026-04-01T09:00:00Z")
public final class R7a1c0e52b904_let_customers_review_albums implements Migration {

    /** Creates the revision. */
    public R7a1c0e52b904_let_customers_review_albums() {}

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "review",
                column("id", INTEGER).primaryKey(),
                column("album_id", INTEGER).notNull().references("album.id"),
                column("customer_id", INTEGER).notNull().references("customer.id"),
                column("stars", SMALLINT).notNull(),
                column("words", TEXT));
        op.createIndex("ix_review_album_id", "review", "album_id");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("review");
    }
}
