package dev.athanor.cli;

import dev.athanor.engine.Engine;
import dev.athanor.migrate.Revisions;
import dev.athanor.migrate.script.RevisionNode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the revisions. */
@Command(name = "history", description = "Lists the revisions, newest first.")
final class HistoryCommand implements Runnable {

    private final Main main;

    @Option(
            names = {"-v", "--verbose"},
            description = "Shows all that is known of each.")
    private boolean verbose;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Marks the revision the database is at.")
    private boolean indicateCurrent;

    HistoryCommand(Main main) {
        this.main = main;
    }

    @Override
    public void run() {
        Configuration configuration = main.configuration();
        Revisions revisions = configuration.revisions();
        List<RevisionNode> current = indicateCurrent ? current(configuration) : List.of();
        for (RevisionNode node : revisions.history()) {
            String marks = (revisions.heads().contains(node) ? " (head)" : "")
                    + (current.stream().anyMatch(each -> each.id().equals(node.id())) ? " (current)" : "");
            String parents = node.revises().isEmpty() ? "base" : String.join(", ", node.revises());
            Terminal terminal = main.terminal();
            terminal.line(parents + " -> " + terminal.revision(node, marks));
            if (verbose) {
                terminal.line("    created " + (node.created() == null ? "at an unknown time" : node.created()));
                terminal.line("    in " + node.origin());
            }
        }
    }

    private static List<RevisionNode> current(Configuration configuration) {
        try (Engine engine = configuration.engine()) {
            return configuration.migrator(engine).current();
        }
    }
}
