package dev.athanor.engine.execute;

import java.util.ArrayList;
import java.util.List;

/** The rows of a connection that are not read to the end: they keep something open in the driver. */
final class OpenRows {

    private final List<JdbcRows> open = new ArrayList<>();
    private final ThreadGuard guard;

    OpenRows(ThreadGuard guard) {
        this.guard = guard;
    }

    ThreadGuard guard() {
        return guard;
    }

    void add(JdbcRows rows) {
        open.add(rows);
    }

    // The youngest are mostly the first to go.
    void remove(JdbcRows rows) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i) == rows) {
                open.remove(i);
                return;
            }
        }
    }

    void loseAll(String reason) {
        for (JdbcRows rows : List.copyOf(open)) {
            rows.lose(reason);
        }
    }
}
