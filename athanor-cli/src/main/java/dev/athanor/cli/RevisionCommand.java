package dev.athanor.cli;

import dev.athanor.migrate.Revisions;
import dev.athanor.migrate.script.RevisionDraft;
import dev.athanor.migrate.script.RevisionFile;
import dev.athanor.migrate.script.RevisionId;
import dev.athanor.migrate.script.RevisionNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a new revision. */
@Command(name = "revision", description = "Writes a new revision, to be filled in by hand.")
final class RevisionCommand implements Runnable {

    private final Main main;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What the revision does, in a few words.")
    private String message = "";

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id; random if left out.")
    private @Nullable String id;

    RevisionCommand(Main main) {
        this.main = main;
    }

    @Override
    public void run() {
        Configuration configuration = main.configuration();
        Revisions revisions = configuration.revisions();
        List<String> parents =
                revisions.history().stream().limit(1).map(RevisionNode::id).toList();
        RevisionDraft draft = RevisionDraft.empty(
                id == null ? RevisionId.random() : id,
                parents,
                message,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        Path file = RevisionFile.write(draft.inPackage(configuration.packageName()), configuration.folder());
        main.terminal().line("created  " + file);
    }
}
