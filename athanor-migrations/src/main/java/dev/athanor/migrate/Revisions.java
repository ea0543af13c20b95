package dev.athanor.migrate;

import dev.athanor.migrate.script.CompiledClass;
import dev.athanor.migrate.script.MigrationException;
import dev.athanor.migrate.script.RevisionCompiler;
import dev.athanor.migrate.script.RevisionFile;
import dev.athanor.migrate.script.RevisionGraph;
import dev.athanor.migrate.script.RevisionNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The revisions of a project: sources in a folder, compiled in memory, or classes compiled with the application.
 *
 * <pre>{@code
 * Revisions.in(Path.of("migrations"))
 * Revisions.of(List.of(R1975ea83b712_create_account.class, Rae1027a6acf0_add_owner.class))
 * }</pre>
 */
public final class Revisions {

    private final RevisionGraph graph;
    private final Map<String, MigrationScript> scripts;

    private Revisions(List<MigrationScript> scripts) {
        this.graph =
                RevisionGraph.of(scripts.stream().map(MigrationScript::node).toList());
        this.scripts = new LinkedHashMap<>();
        scripts.forEach(script -> this.scripts.put(script.node().id(), script));
    }

    /**
     * Returns the revisions whose classes are {@code classes}, in any order.
     *
     * @throws MigrationException if a class is no revision ({@code G015}), or they contradict each other ({@code G001}
     *     to {@code G005})
     */
    public static Revisions of(List<? extends Class<? extends Migration>> classes) {
        return new Revisions(classes.stream()
                .map(type -> MigrationScript.of(type, type.getName(), null))
                .toList());
    }

    /**
     * Returns the revisions whose sources stand in {@code folder}; other classes among them may help them.
     *
     * @throws MigrationException if the folder cannot be read ({@code G016}), this Java has no compiler ({@code G013}),
     *     the sources do not compile ({@code G014}), a class is no revision ({@code G015}), or they contradict each
     *     other ({@code G001} to {@code G005})
     */
    public static Revisions in(Path folder) {
        return in(folder, Migration.class.getClassLoader());
    }

    /** As {@link #in(Path)}; classes that the sources mention are loaded by {@code parent}. */
    public static Revisions in(Path folder, ClassLoader parent) {
        List<MigrationScript> scripts = new ArrayList<>();
        for (CompiledClass compiled : RevisionCompiler.of(parent).compile(RevisionFile.list(folder))) {
            if (MigrationScript.isCandidate(compiled.type())) {
                Path file = compiled.file();
                scripts.add(MigrationScript.of(compiled.type(), file.toString(), read(file)));
            }
        }
        return new Revisions(scripts);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new MigrationException("G016", "file " + file, "it cannot be read (" + e + ")", "look at it", e);
        }
    }

    /** {@return the graph they make} */
    public RevisionGraph graph() {
        return graph;
    }

    /**
     * Returns the revisions, newest first.
     *
     * @throws MigrationException if they are not one line ({@code G006})
     */
    public List<RevisionNode> history() {
        List<RevisionNode> line = new ArrayList<>(graph.line());
        Collections.reverse(line);
        return List.copyOf(line);
    }

    /** {@return the revisions that none follows} */
    public List<RevisionNode> heads() {
        return graph.heads();
    }

    /** Returns what runs {@code nodes}, in the same order. */
    List<MigrationScript> scripts(List<RevisionNode> nodes) {
        List<MigrationScript> found = new ArrayList<>();
        for (RevisionNode node : nodes) {
            MigrationScript script = scripts.get(node.id());
            if (script == null) {
                throw new IllegalArgumentException("no revision " + node.id());
            }
            found.add(script);
        }
        return found;
    }
}
