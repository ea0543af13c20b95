package dev.athanor.cli;

import dev.athanor.migrate.runtime.MigrationListener;
import dev.athanor.migrate.runtime.Step;
import dev.athanor.migrate.script.RevisionNode;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Help.Ansi.Style;

/** Tells of each step when it is done. */
final class Progress implements MigrationListener {

    private final Terminal terminal;

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void afterStep(Step step, Duration took) {
        terminal.line(step.direction().word()
                + " "
                + terminal.paint(Style.fg_yellow, step.toString())
                + ", "
                + Terminal.plain(step.revision().message())
                + " (" + took.toMillis() + " ms)");
    }

    /** Says so if there was nothing to do. */
    void end(List<RevisionNode> done) {
        if (done.isEmpty()) {
            terminal.line("nothing to do: the database is there already");
        }
    }
}
