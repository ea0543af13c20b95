package dev.athanor.migrate.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Which revisions are run, in which order, to get from where a database is to another place in the history. */
public final class Route {

    private static final int BASE = -1;

    private final List<RevisionNode> line;
    private final RevisionLookup lookup;
    private final int start;

    private Route(RevisionGraph graph, Collection<String> current) {
        this.line = graph.line();
        this.lookup = new RevisionLookup(graph);
        this.start = position(current);
    }

    /**
     * Returns the revisions to apply, first one first; empty when the target is reached already.
     *
     * @param current the revisions the database is at; empty before the first
     * @throws MigrationException if the target does not exist ({@code G007}), is ambiguous ({@code G008}) or is further
     *     than the history goes ({@code G010}), if the database is at an unknown revision ({@code G012}), or if the
     *     history is not one line ({@code G006})
     */
    public static List<RevisionNode> up(RevisionGraph graph, Collection<String> current, RevisionExpression target) {
        Route route = new Route(graph, current);
        if (target instanceof RevisionExpression.Relative relative
                && relative.from() == null
                && relative.steps() <= 0) {
            throw new MigrationException(
                    "G010",
                    "upgrade target '" + target + "'",
                    "it lies below where the database is",
                    "write +1 or more, or downgrade");
        }
        int end = route.position(target);
        return end <= route.start ? List.of() : List.copyOf(route.line.subList(route.start + 1, end + 1));
    }

    /**
     * Returns the revisions to take back, last one first; empty when the database is at the target.
     *
     * @param current the revisions the database is at; empty before the first
     * @throws MigrationException as {@link #up}, and if the target lies above where the database is ({@code G011})
     */
    public static List<RevisionNode> down(RevisionGraph graph, Collection<String> current, RevisionExpression target) {
        Route route = new Route(graph, current);
        int end = route.position(target);
        if (end > route.start) {
            throw new MigrationException(
                    "G011",
                    "downgrade target '" + target + "'",
                    "it lies above where the database is, " + route.title(route.start),
                    "upgrade to it, or write -1, base or a revision below");
        }
        List<RevisionNode> back = new ArrayList<>(route.line.subList(end + 1, route.start + 1));
        Collections.reverse(back);
        return List.copyOf(back);
    }

    private int position(Collection<String> current) {
        if (current.size() > 1) {
            throw new MigrationException(
                    "G006",
                    "the database",
                    "it is at several revisions at once, " + List.copyOf(current)
                            + ", and only a history in one line can be run",
                    "leave one row in the version table");
        }
        return current.isEmpty()
                ? BASE
                : line.indexOf(current(lookup, current.iterator().next(), line.size()));
    }

    /**
     * Returns the revision {@code id}, at which a database is.
     *
     * @throws MigrationException if there is none ({@code G012})
     */
    public static RevisionNode current(RevisionGraph graph, String id) {
        return current(new RevisionLookup(graph), id, graph.nodes().size());
    }

    private static RevisionNode current(RevisionLookup lookup, String id, int count) {
        RevisionNode node = lookup.exact(id);
        if (node == null) {
            throw new MigrationException(
                    "G012",
                    "the database",
                    "it is at revision " + id + ", which is not among the " + count + " revisions here",
                    "bring its file back, or look whether this is the right database; " + lookup.remedy(id));
        }
        return node;
    }

    private int position(RevisionExpression place) {
        if (place instanceof RevisionExpression.Head) {
            return line.size() - 1;
        }
        if (place instanceof RevisionExpression.Base) {
            return BASE;
        }
        if (place instanceof RevisionExpression.Named named) {
            return line.indexOf(lookup.find(named.text()));
        }
        RevisionExpression.Relative relative = (RevisionExpression.Relative) place;
        int from = relative.from() == null ? start : position(relative.from());
        int position = from + relative.steps();
        if (position < BASE || position >= line.size()) {
            int possible = relative.steps() < 0 ? from - BASE : line.size() - 1 - from;
            throw new MigrationException(
                    "G010",
                    "revision expression '" + place + "'",
                    "the history ends before: from " + title(from) + " there are " + possible + " steps",
                    relative.steps() < 0 ? "write fewer, or base" : "write fewer, or head");
        }
        return position;
    }

    private String title(int position) {
        return position == BASE ? "base" : line.get(position).title();
    }
}
