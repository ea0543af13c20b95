package dev.athanor.cli;

import dev.athanor.engine.Engine;
import dev.athanor.migrate.Migrator;
import dev.athanor.migrate.script.RevisionNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the revision the database is at. */
@Command(
        name = "current",
        description = "Shows the revision the database is at; nothing before the first. The database is only read.")
final class CurrentCommand implements Callable<Integer> {

    private static final int BEHIND = 1;

    private final Main main;

    @Option(
            names = {"--check-heads"},
            description = "Ends with 1 if that is not the last revision.")
    private boolean checkHeads;

    CurrentCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        Configuration configuration = main.configuration();
        try (Engine engine = configuration.engine()) {
            Migrator migrator = configuration.migrator(engine);
            List<RevisionNode> heads = migrator.heads();
            List<RevisionNode> current = migrator.current();
            for (RevisionNode node : current) {
                main.terminal().line(main.terminal().revision(node, heads.contains(node) ? " (head)" : ""));
            }
            return checkHeads && !current.equals(heads) ? BEHIND : 0;
        }
    }
}
