package dev.athanor.sql.compile;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Identified;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
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
        return new CacheKey(recorder.parts, recorder.size, recorder.hash, recorder.binds);
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

    // Runs for every statement executed, so it asks no node for its interfaces, and hashes as it goes.
    private static final class Recorder implements Traversal {

        private Object[] parts = new Object[128];
        private int size;
        private int hash;
        private final List<Bind<?>> binds = new ArrayList<>();
        private final List<SqlNode> identified = new ArrayList<>(0);

        @Override
        @CanIgnoreReturnValue
        public <N extends SqlNode> N node(N child) {
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
            int number = indexOf(binds, bind);
            if (number >= 0) {
                add(number, number);
                return bind;
            }
            binds.add(bind);
            add(bind.kind(), bind.kind().hashCode());
            add(bind.name(), bind.name().hashCode());
            SqlType<?> unused = value(bind.type());
            return bind;
        }

        @Override
        public boolean enters(Identified node) {
            int number = indexOf(identified, node);
            if (number >= 0) {
                add(number, number);
                return false;
            }
            identified.add(node);
            return true;
        }

        @Override
        public <V> V value(V value) {
            add(value, value.hashCode());
            return value;
        }

        private void add(Object part, int partHash) {
            if (size == parts.length) {
                parts = Arrays.copyOf(parts, size * 2);
            }
            parts[size++] = part;
            hash = 31 * hash + partHash;
        }

        private static int indexOf(List<? extends SqlNode> nodes, SqlNode node) {
            for (int i = 0; i < nodes.size(); i++) {
                if (nodes.get(i) == node) {
                    return i;
                }
            }
            return -1;
        }
    }
}
