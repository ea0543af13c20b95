package dev.athanor.cli;

import dev.athanor.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes revisions back. */
@Command(name = "downgrade", description = "Takes back the revisions that lie above a target.")
final class DowngradeCommand implements Runnable {

    private final Main main;

    @Parameters(paramLabel = "TARGET", description = "base, an id or its first characters, -N, or id-N.")
    private String target = "";

    DowngradeCommand(Main main) {
        this.main = main;
    }

    @Override
    public void run() {
        Configuration configuration = main.configuration();
        try (Engine engine = configuration.engine()) {
            Progress progress = new Progress(main.terminal());
            progress.end(configuration.migrator(engine).listener(progress).downgrade(target));
        }
    }
}
