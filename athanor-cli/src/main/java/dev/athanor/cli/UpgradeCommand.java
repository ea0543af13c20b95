package dev.athanor.cli;

import dev.athanor.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Applies revisions. */
@Command(name = "upgrade", description = "Applies the revisions that lead to a target.")
final class UpgradeCommand implements Runnable {

    private final Main main;

    @Parameters(paramLabel = "TARGET", description = "head, an id or its first characters, +N, or id+N.")
    private String target = "";

    UpgradeCommand(Main main) {
        this.main = main;
    }

    @Override
    public void run() {
        Configuration configuration = main.configuration();
        try (Engine engine = configuration.engine()) {
            Progress progress = new Progress(main.terminal());
            progress.end(configuration.migrator(engine).listener(progress).upgrade(target));
        }
    }
}
