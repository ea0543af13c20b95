package dev.athanor.sql.compile;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.sql.ast.Atom;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Identified;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a statement without its values: statements with equal keys compile to the same text, take their
 * parameters in the same order and have the same columns.
 *
 * <p>Tables and columns enter by identity; aliases, subqueries and parameters as a number in walk order, with their
 * parts where they are met first, so that a statement built anew a thousand times has one key.
 */
public final class CacheKey {

    private final Object[] parts;
    private final int size;
    private final int hash;
    private final List<Bind<?>> binds;

    private CacheKey(Object[] parts, int size, int hash, List<Bind<?>> binds) {
        this.parts = parts;
        this.size = size;
        this.hash = hash;
        this.binds = binds;
    }

    /** Returns the key of {@code node} and, where it is a statement, of the options that ride along. */
    public static CacheKey of(SqlNode node) {
        Recorder recorder = new Recorder();
        recorder.node(node);
        if (node instanceof Statement<?> statement) {
            for (StatementOption option : statement.options()) {
                recorder.node(option);
            }
        }
        return new CacheKey(recorder.parts, recorder.size, recorder.hash, recorder.binds.met);
    }

    /** Returns an equal key without parameters, so that who keeps it does not keep their values. */
    public CacheKey withoutBinds() {
        return new CacheKey(Arrays.copyOf(parts, size), size, hash, List.of());
    }

    /** {@return the parameters in the order they were met first; not part of equality} */
    public List<Bind<?>> binds() {
        return binds;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CacheKey that
                && hash == that.hash
                && Arrays.equals(parts, 0, size, that.parts, 0, that.size);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "CacheKey" + Arrays.asList(parts).subList(0, size);
    }

    // Runs for every statement executed, so it asks no node for its interfaces, and hashes as it goes. What is met most
    // often is told by its final class: columns and tables stand for themselves, and words and texts know their hash.
    private static final class Recorder implements Traversal {

        private Object[] parts = new Object[128];
        private int size;
        private int hash;
        private final Numbering<Bind<?>> binds = new Numbering<>();
        private final Numbering<SqlNode> identified = new Numbering<>();

        @Override
        @CanIgnoreReturnValue
        public <N extends SqlNode> N node(N child) {
            if (child instanceof Atom) {
                add(child, child.hashCode());
                return child;
            }
            if (child instanceof Bind<?> bind) {
                Bind<?> unused = bind(bind);
                return child;
            }
            Class<?> kind = child.getClass();
            add(kind, System.identityHashCode(kind));
            SqlNode unused = child.traverse(this); // recording replaces nothing
            return child;
        }

        @Override
        public <N extends SqlNode> List<N> nodes(List<N> children) {
            int count = children.size();
            add(count, count);
            for (int i = 0; i < count; i++) {
                node(children.get(i));
            }
            return children;
        }

        @Override
        public <T> Bind<T> bind(Bind<T> bind) {
            int number = binds.number(bind);
            if (number >= 0) {
                add(number, number);
                return bind;
            }
            add(bind.kind(), bind.kind().hashCode());
            add(bind.name(), bind.name().hashCode());
            // Compared, not hashed: where the name is the same the type hardly ever differs.
            add(bind.type(), 0);
            return bind;
        }

        @Override
        public boolean enters(Identified node) {
            int number = identified.number(node);
            if (number >= 0) {
                add(number, number);
                return false;
            }
            return true;
        }

        @Override
        public <V> V value(V value) {
            if (value instanceof String text) {
                add(text, text.hashCode());
            } else if (value instanceof Enum<?> word) {
                add(word, word.hashCode());
            } else {
                add(value, value.hashCode());
            }
            return value;
        }

        private void add(Object part, int partHash) {
            if (size == parts.length) {
                parts = Arrays.copyOf(parts, size * 2);
            }
            parts[size++] = part;
            hash = 31 * hash + partHash;
        }
    }

    // The few of most statements are found by looking at each, the thousands of a list of rows by their identity.
    private static final class Numbering<N> {

        private static final int FEW = 32;

        private final List<N> met = new ArrayList<>();
        private @Nullable IdentityHashMap<N, Integer> numbers;

        // Returns the number it was given when it was met before; gives it one, and returns -1, when it was not.
        int number(N node) {
            Integer known = numbers == null ? among(node) : numbers.putIfAbsent(node, met.size());
            if (known != null) {
                return known;
            }
            met.add(node);
            if (met.size() == FEW) {
                numbers = new IdentityHashMap<>();
                for (int i = 0; i < FEW; i++) {
                    numbers.put(met.get(i), i);
                }
            }
            return -1;
        }

        private @Nullable Integer among(N node) {
            for (int i = 0; i < met.size(); i++) {
                if (met.get(i) == node) {
                    return i;
                }
            }
            return null;
        }
    }
}
