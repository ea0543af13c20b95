package dev.athanor.cli;

import dev.athanor.migrate.script.RevisionNode;
import picocli.CommandLine.Command;

/** Lists the revisions that none follows. */
@Command(name = "heads", description = "Lists the revisions that none follows.")
final class HeadsCommand implements Runnable {

    private final Main main;

    HeadsCommand(Main main) {
        this.main = main;
    }

    @Override
    public void run() {
        for (RevisionNode node : main.configuration().revisions().heads()) {
            main.terminal().line(main.terminal().revision(node, " (head)"));
        }
    }
}
