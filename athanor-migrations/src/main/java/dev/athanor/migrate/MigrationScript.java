package dev.athanor.migrate;

import dev.athanor.engine.Connection;
import dev.athanor.migrate.runtime.Direction;
import dev.athanor.migrate.runtime.Script;
import dev.athanor.migrate.script.MigrationException;
import dev.athanor.migrate.script.RevisionFile;
import dev.athanor.migrate.script.RevisionNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user's revision as it is run. */
record MigrationScript(RevisionNode node, Migration migration) implements Script {

    /** Returns whether {@code type} is, or is meant to be, a revision. */
    static boolean isCandidate(Class<?> type) {
        return type.isAnnotationPresent(Revision.class)
                || (Migration.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()));
    }

    /**
     * Returns the revision that {@code type} is.
     *
     * @param origin where it was found
     * @param source its source, where there is one
     */
    static MigrationScript of(Class<?> type, String origin, @Nullable String source) {
        Revision revision = type.getAnnotation(Revision.class);
        if (revision == null) {
            throw unusable(type, origin, "it has no @Revision", "add one, or make the class abstract");
        }
        if (!Migration.class.isAssignableFrom(type)) {
            throw unusable(type, origin, "it has @Revision but is no Migration", "let it implement Migration");
        }
        RevisionNode node = new RevisionNode(
                revision.id(),
                parents(revision),
                RevisionFile.message(source, type.getSimpleName()),
                created(revision, type, origin),
                origin);
        return new MigrationScript(node, create(type.asSubclass(Migration.class), origin));
    }

    private static List<String> parents(Revision revision) {
        return Arrays.stream(revision.revises()).filter(id -> !id.isEmpty()).toList();
    }

    private static @Nullable Instant created(Revision revision, Class<?> type, String origin) {
        try {
            return revision.created().isEmpty() ? null : Instant.parse(revision.created());
        } catch (DateTimeParseException e) {
            throw unusable(
                    type, origin, "created is '" + revision.created() + "'", "write it like 2026-11-23T20:00:00Z");
        }
    }

    private static Migration create(Class<? extends Migration> type, String origin) {
        try {
            return type.getConstructor().newInstance();
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw unusable(
                    type,
                    origin,
                    "it cannot be created",
                    "make the class public and not abstract, with a public constructor that takes nothing, in a package"
                            + " that its module exports");
        } catch (InvocationTargetException e) {
            throw unusable(type, origin, "its constructor failed: " + e.getCause(), "leave the work to upgrade");
        }
    }

    private static MigrationException unusable(Class<?> type, String origin, String reason, String remedy) {
        String name = type.getName();
        return new MigrationException(
                "G015", "class " + name + (origin.equals(name) ? "" : " in " + origin), reason, remedy);
    }

    @Override
    public void run(Direction direction, Connection connection) throws Exception {
        Operations op = Operations.on(connection);
        switch (direction) {
            case UPGRADE -> migration.upgrade(op);
            case DOWNGRADE -> migration.downgrade(op);
        }
    }
}
