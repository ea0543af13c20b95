package dev.athanor.sql;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Traversal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A node shows every part of itself, each once, to a traversal, and takes back what it is given. */
class NodeShapeTest {

    static List<SqlNode> samples() {
        return NodeSamples.all();
    }

    @Test
    void thereIsASampleOfEveryNode() {
        Set<Class<?>> sampled = samples().stream().map(Object::getClass).collect(toSet());

        assertThat(nodeClasses())
                .as("add a sample of these nodes to NodeSamples")
                .allMatch(kind -> sampled.stream().anyMatch(kind::isAssignableFrom));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void showsEachPart(SqlNode sample) {
        if (sample instanceof Record node) {
            Recorder recorder = new Recorder();
            SqlNode unused = sample.traverse(recorder);

            for (RecordComponent component : node.getClass().getRecordComponents()) {
                Object part = valueOf(component, node);
                // The source of an aliased column is written where its alias is, and met there.
                if (part != null && !component.getName().equals("source")) {
                    assertThat(recorder.met)
                            .as("traverse of %s leaves out %s", node.getClass().getSimpleName(), component.getName())
                            .anyMatch(met -> met == part || met.equals(part));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isTheSameWhenNothingIsReplaced(SqlNode sample) {
        SqlNode copy = sample.traverse(new Recorder());

        assertThat(parts(copy)).isEqualTo(parts(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void takesTheReplacementOfEachChild(SqlNode sample) {
        Recorder recorder = new Recorder();
        SqlNode unused = sample.traverse(recorder);
        List<SqlNode> children = recorder.children.stream()
                .filter(child -> NodeSamples.other(child) != child)
                .toList();
        for (int i = 0; i < children.size(); i++) {
            Replacer replacer = new Replacer(i);
            SqlNode copy = sample.traverse(replacer);

            assertThat(parts(copy))
                    .as("child %d of %s", i, sample.getClass().getSimpleName())
                    .anyMatch(part -> part == replacer.replacement);
        }
    }

    private static List<Object> parts(SqlNode node) {
        Recorder recorder = new Recorder();
        SqlNode unused = node.traverse(recorder);
        return recorder.met;
    }

    private static @Nullable Object valueOf(RecordComponent component, Object node) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static List<Class<?>> nodeClasses() {
        try (Stream<Path> files = Files.walk(classes())) {
            return files.map(file -> classes().relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .<Class<?>>map(NodeShapeTest::load)
                    .filter(SqlNode.class::isAssignableFrom)
                    .filter(kind -> !Modifier.isAbstract(kind.getModifiers()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classes() {
        try {
            return Path.of(SqlNode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, SqlNode.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Remembers what it meets. */
    private static class Recorder implements Traversal {

        final List<Object> met = new ArrayList<>();
        final List<SqlNode> children = new ArrayList<>();

        @Override
        public <N extends SqlNode> N node(N child) {
            met.add(child);
            children.add(child);
            return child;
        }

        @Override
        public <N extends SqlNode> List<N> nodes(List<N> nodes) {
            met.add(nodes);
            List<N> same = new ArrayList<>();
            nodes.forEach(child -> same.add(node(child)));
            return same.equals(nodes) ? nodes : same;
        }

        @Override
        public <T> Bind<T> bind(Bind<T> bind) {
            return node(bind);
        }

        @Override
        public <V> V value(V value) {
            met.add(value);
            if (value instanceof Collection<?> values) {
                met.addAll(values);
            }
            return value;
        }
    }

    /** Replaces one child. */
    private static final class Replacer extends Recorder {

        private final int place;
        private int passed;

        @Nullable
        SqlNode replacement;

        Replacer(int place) {
            this.place = place;
        }

        @Override
        @SuppressWarnings("unchecked") // the samples know what may stand where
        public <N extends SqlNode> N node(N child) {
            SqlNode other = NodeSamples.other(child);
            if (other == child || passed++ != place) {
                return child;
            }
            replacement = other;
            return (N) other;
        }
    }
}
