package dev.athanor.migrate.runtime;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Transaction;
import dev.athanor.migrate.script.MigrationException;
import dev.athanor.sql.compile.Capability;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs revisions one after the other, each in a transaction of its own together with its change of the version table. A
 * revision that fails is rolled back where the database's DDL is transactional; those before it stay.
 */
public final class MigrationRun {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationRun.class);

    private final Connection connection;
    private final VersionTable versions;
    private final MigrationListener listener;

    /** Creates a run on {@code connection}, which is in no transaction. */
    public MigrationRun(Connection connection, VersionTable versions, MigrationListener listener) {
        this.connection = connection;
        this.versions = versions;
        this.listener = listener;
    }

    /**
     * Runs {@code scripts} in order.
     *
     * @throws MigrationException if another run has changed the database meanwhile ({@code G018}), or a script ends the
     *     transaction itself ({@code G019}) or fails ({@code G020})
     */
    public void run(Direction direction, List<? extends Script> scripts) {
        for (Script script : scripts) {
            Step step = new Step(direction, script.node());
            LOG.info("{} {} ({})", direction.word(), step, script.node().message());
            listener.beforeStep(step);
            long start = System.nanoTime();
            run(step, script);
            listener.afterStep(step, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void run(Step step, Script script) {
        try (Transaction transaction = connection.begin()) {
            if (isTransactional()) {
                versions.move(connection, step.from(), step.to());
                script.run(step.direction(), connection);
            } else {
                // DDL commits by itself here: the version may only change when all of it is done.
                script.run(step.direction(), connection);
                versions.move(connection, step.from(), step.to());
            }
            if (!transaction.isActive()) {
                throw endedItself(step);
            }
            transaction.commit();
        } catch (Exception | LinkageError | StackOverflowError e) {
            throw isOurs(e) ? (MigrationException) e : failure(step, e);
        }
    }

    private boolean isTransactional() {
        return connection.dialect().has(Capability.TRANSACTIONAL_DDL);
    }

    private static boolean isOurs(Throwable e) {
        return e instanceof MigrationException known
                && (known.code().equals("G018") || known.code().equals("G019"));
    }

    private static MigrationException endedItself(Step step) {
        return new MigrationException(
                "G019",
                "revision " + step.revision().title() + " in " + step.revision().origin(),
                "it has committed or rolled back the transaction that it runs in",
                "leave that to the run, look what of it is done, and correct the version table by hand if need be");
    }

    private MigrationException failure(Step step, Throwable cause) {
        String place = "the database stays at " + Step.place(step.from());
        String kept = isTransactional() ? place : place + ", but keeps what was done before the failure: undo that";
        return new MigrationException(
                "G020",
                "revision " + step.revision().title() + " in " + step.revision().origin(),
                "its " + step.direction().word() + " failed: " + cause(cause),
                kept + "; correct the revision and run again",
                cause);
    }

    private static String cause(Throwable cause) {
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
