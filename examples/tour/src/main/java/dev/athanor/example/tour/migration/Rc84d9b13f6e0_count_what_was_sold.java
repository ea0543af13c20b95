package dev.athanor.example.tour.migration;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.type.Types.INTEGER;

import dev.athanor.migrate.Migration;
import dev.athanor.migrate.Operations;
import dev.athanor.migrate.Revision;

/** Count what was sold of each track. */
@Revision(id = "c84d9b13f6e0", revises = "7a1c0e52b904", created = "2026-04-02T09:00:00Z")
public final class Rc84d9b13f6e0_count_what_was_sold implements Migration {

    /** Creates the revision. */
    public Rc84d9b13f6e0_count_what_was_sold() {}

    @Override
    public void upgrade(Operations op) {
        op.addColumn("track", column("sold", INTEGER).notNull().serverDefault("0"));
        op.execute("UPDATE track SET sold = (SELECT coalesce(sum(l.quantity), 0) FROM invoice_line l"
                + " WHERE l.track_id = track.id)");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("track", "sold");
    }
}
