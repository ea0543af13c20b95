package dev.athanor.example.tour.stage;

import java.util.ArrayList;
import java.util.List;

/** Keeps what ran on the database since somebody last looked. */
public final class Trace {

    private final List<Run> runs = new ArrayList<>();

    /** Creates an empty trace. */
    public Trace() {}

    /**
     * Something that ran.
     *
     * @param sql its text
     * @param parameters its parameters, for reading
     * @param isEvent whether it begins or ends a transaction, and is no statement
     */
    record Run(String sql, List<String> parameters, boolean isEvent) {}

    /** Adds a statement. */
    public synchronized void statement(String sql, List<String> parameters) {
        runs.add(new Run(sql, List.copyOf(parameters), false));
    }

    /** Adds the beginning or the end of a transaction. */
    public synchronized void event(String name) {
        runs.add(new Run(name, List.of(), true));
    }

    /** Returns what ran, and forgets it. */
    synchronized List<Run> take() {
        List<Run> taken = List.copyOf(runs);
        runs.clear();
        return taken;
    }
}
