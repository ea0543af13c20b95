package dev.athanor.migrate.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds revisions by what people remember of their ids. */
final class RevisionLookup {

    private static final int FEWEST_CHARACTERS = 4;
    private static final int SHOWN = 3;

    private final RevisionGraph graph;

    RevisionLookup(RevisionGraph graph) {
        this.graph = graph;
    }

    /** Returns the revision whose id is {@code id}, or {@code null}. */
    @Nullable
    RevisionNode exact(String id) {
        return graph.find(id);
    }

    /** Returns the revision whose id is {@code text}, or the only one whose id begins so. */
    RevisionNode find(String text) {
        RevisionNode exact = graph.find(text);
        if (exact != null) {
            return exact;
        }
        List<RevisionNode> found = graph.nodes().stream()
                .filter(node -> node.id().startsWith(text))
                .toList();
        if (!found.isEmpty() && text.length() < FEWEST_CHARACTERS) {
            throw new MigrationException(
                    "G008",
                    "revision '" + text + "'",
                    "the beginning of an id counts from " + FEWEST_CHARACTERS + " characters on",
                    "write more of it: " + titles(found));
        }
        if (found.size() > 1) {
            throw new MigrationException(
                    "G008",
                    "revision '" + text + "'",
                    found.size() + " ids begin so",
                    "write more of it: " + titles(found));
        }
        if (found.isEmpty()) {
            throw new MigrationException("G007", "revision '" + text + "'", "no id is or begins so", remedy(text));
        }
        return found.get(0);
    }

    /** Returns advice to someone who looked for {@code text}. */
    String remedy(String text) {
        List<RevisionNode> similar =
                graph.nodes().stream().filter(node -> isSimilar(node, text)).toList();
        if (!similar.isEmpty()) {
            return "did you mean " + titles(similar) + "?";
        }
        if (graph.nodes().isEmpty()) {
            return "there are no revisions yet; write one first";
        }
        List<RevisionNode> latest = new ArrayList<>(graph.nodes());
        Collections.reverse(latest);
        return "choose one that exists, for example " + titles(latest);
    }

    private static boolean isSimilar(RevisionNode node, String text) {
        String head = node.id().substring(0, Math.min(text.length(), node.id().length()));
        if (distance(head, text) <= Math.max(1, text.length() / 4)) {
            return true;
        }
        String words = text.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.length() >= FEWEST_CHARACTERS
                && node.message().toLowerCase(Locale.ROOT).contains(words);
    }

    /** How many characters must be changed, added or taken away to make one text of the other. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[other.length()];
    }

    private static String titles(List<RevisionNode> nodes) {
        List<String> titles =
                nodes.stream().limit(SHOWN).map(RevisionNode::title).toList();
        return String.join(", ", titles) + (nodes.size() > SHOWN ? ", …" : "");
    }
}
