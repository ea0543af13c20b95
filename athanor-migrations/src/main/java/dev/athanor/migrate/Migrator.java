package dev.athanor.migrate;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.migrate.op.TableName;
import dev.athanor.migrate.runtime.Direction;
import dev.athanor.migrate.runtime.MigrationListener;
import dev.athanor.migrate.runtime.MigrationRun;
import dev.athanor.migrate.runtime.VersionTable;
import dev.athanor.migrate.script.MigrationException;
import dev.athanor.migrate.script.RevisionExpression;
import dev.athanor.migrate.script.RevisionNode;
import dev.athanor.migrate.script.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Brings a database to a revision. Immutable, and free to be used by several threads.
 *
 * <pre>{@code
 * Migrator migrator = Migrator.of(engine, Revisions.in(Path.of("migrations")));
 * migrator.upgrade("head");
 * }</pre>
 *
 * <p>Targets are {@code head}, {@code base}, an id or its first four and more characters, or steps: {@code +1},
 * {@code -1}, {@code ae10+2}.
 */
public final class Migrator {

    private final Engine engine;
    private final Revisions revisions;
    private final VersionTable versions;
    private final MigrationListener listener;

    private Migrator(Engine engine, Revisions revisions, VersionTable versions, MigrationListener listener) {
        this.engine = engine;
        this.revisions = revisions;
        this.versions = versions;
        this.listener = listener;
    }

    /** Returns what runs {@code revisions} on the database of {@code engine}. */
    public static Migrator of(Engine engine, Revisions revisions) {
        VersionTable versions = new VersionTable(TableName.of(VersionTable.DEFAULT_NAME));
        return new Migrator(engine, revisions, versions, MigrationListener.NONE);
    }

    /**
     * Returns what runs the revisions of {@code classes} on the database of {@code engine}.
     *
     * @throws MigrationException as {@link Revisions#of}
     */
    public static Migrator of(Engine engine, List<? extends Class<? extends Migration>> classes) {
        return of(engine, Revisions.of(classes));
    }

    /** Returns this with the version kept in the table {@code name} rather than in {@code athanor_version}. */
    public Migrator versionTable(TableName name) {
        return new Migrator(engine, revisions, new VersionTable(name), listener);
    }

    /** Returns this with {@code listener} told of each step. */
    public Migrator listener(MigrationListener listener) {
        return new Migrator(engine, revisions, versions, listener);
    }

    /**
     * Applies the revisions that lead to {@code target}, each in a transaction of its own.
     *
     * @return the revisions that were applied, in order; none if the database has them already
     * @throws MigrationException if the target cannot be found or reached ({@code G006} to {@code G012}), another run
     *     has changed the database meanwhile ({@code G018}), or a revision fails ({@code G020}): the database is then
     *     at the one before
     */
    @CanIgnoreReturnValue
    public List<RevisionNode> upgrade(String target) {
        RevisionExpression place = RevisionExpression.parse(target);
        return run(Direction.UPGRADE, current -> Route.up(revisions.graph(), current, place));
    }

    /**
     * Takes back the revisions that lie above {@code target}, each in a transaction of its own.
     *
     * @return the revisions that were taken back, in order; none if the database is at the target
     * @throws MigrationException as {@link #upgrade}
     */
    @CanIgnoreReturnValue
    public List<RevisionNode> downgrade(String target) {
        RevisionExpression place = RevisionExpression.parse(target);
        return run(Direction.DOWNGRADE, current -> Route.down(revisions.graph(), current, place));
    }

    private List<RevisionNode> run(Direction direction, Function<List<String>, List<RevisionNode>> route) {
        try (Connection connection = engine.connect()) {
            List<RevisionNode> steps = route.apply(versions.read(connection));
            if (!steps.isEmpty()) {
                versions.create(connection);
            }
            connection.commit();
            new MigrationRun(connection, versions, listener).run(direction, revisions.scripts(steps));
            return steps;
        }
    }

    /**
     * Returns the revisions the database is at: one, or none before the first. The database is only read.
     *
     * @throws MigrationException if the database is at a revision that is not among these ({@code G012})
     */
    public List<RevisionNode> current() {
        List<String> ids;
        try (Connection connection = engine.connect()) {
            ids = versions.read(connection);
        }
        List<RevisionNode> nodes = new ArrayList<>();
        for (String id : ids) {
            nodes.add(Route.current(revisions.graph(), id));
        }
        return List.copyOf(nodes);
    }

    /** Returns whether the database is at the last revision. */
    public boolean isAtHead() {
        return List.copyOf(current()).equals(revisions.heads());
    }

    /** {@return the revisions that none follows: one in a linear history} */
    public List<RevisionNode> heads() {
        return revisions.heads();
    }

    /**
     * Returns the revisions, newest first.
     *
     * @throws MigrationException if they are not one line ({@code G006})
     */
    public List<RevisionNode> history() {
        return revisions.history();
    }
}
