package dev.athanor.orm.flush;

import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Checks that each statement found the one row it was for; a driver that does not count is believed. */
final class RowCounts {

    private RowCounts() {}

    /** {@return the objects whose row was not found, or found more than once} */
    static List<EntityState> missed(List<EntityState> states, long[] counts) {
        List<EntityState> missed = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] >= 0 && counts[i] != 1) {
                missed.add(states.get(i));
            }
        }
        return missed;
    }

    /** Requires that each row was updated. */
    static void updated(Table table, boolean versioned, List<EntityState> states, long[] counts) {
        List<EntityState> stale = missed(states, counts);
        if (stale.isEmpty()) {
            return;
        }
        String have = stale.size() == 1 ? " has" : " have";
        String row = versioned ? " no row of the version that was loaded" : " no row any more";
        throw new StaleDataException(
                "O030",
                "UPDATE of " + table + ": " + stale + have + row
                        + "; someone else changed or deleted it: roll back, and begin again with what the database has"
                        + " now");
    }
}
