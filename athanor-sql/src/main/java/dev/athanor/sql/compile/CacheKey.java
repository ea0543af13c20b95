package dev.athanor.sql.compile;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Identified;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
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
    private final List<Bind<?>> binds;
    private final int hash;

    private CacheKey(Object[] parts, List<Bind<?>> binds) {
        this.parts = parts;
        this.binds = binds;
        this.hash = Arrays.hashCode(parts);
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
        return recorder.key();
    }

    /** {@return the parameters in the order they were met first; not part of equality} */
    public List<Bind<?>> binds() {
        return binds;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CacheKey that && hash == that.hash && Arrays.equals(parts, that.parts);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "CacheKey" + Arrays.toString(parts);
    }

    private static final class Recorder implements Traversal {

        private Object[] parts = new @Nullable Object[64];
        private int size;
        private final List<Bind<?>> binds = new ArrayList<>();
        private final List<SqlNode> identified = new ArrayList<>();

        CacheKey key() {
            return new CacheKey(Arrays.copyOf(parts, size), binds);
        }

        @Override
        @CanIgnoreReturnValue
        public <N extends SqlNode> N node(N child) {
            if (child instanceof Identified && !(child instanceof Bind<?>)) {
                int number = indexOf(identified, child);
                if (number >= 0) {
                    add(number);
                    return child;
                }
                identified.add(child);
            }
            add(child.getClass());
            SqlNode unused = child.traverse(this); // recording replaces nothing
            return child;
        }

        @Override
        public <N extends SqlNode> List<N> nodes(List<N> children) {
            add(children.size());
            for (N child : children) {
                node(child);
            }
            return children;
        }

        @Override
        public <T> Bind<T> bind(Bind<T> bind) {
            int number = indexOf(binds, bind);
            if (number >= 0) {
                add(number);
                return bind;
            }
            binds.add(bind);
            add(bind.kind());
            add(bind.name());
            add(bind.type());
            return bind;
        }

        @Override
        public <V> V value(V value) {
            add(value);
            return value;
        }

        private void add(Object part) {
            if (size == parts.length) {
                parts = Arrays.copyOf(parts, size * 2);
            }
            parts[size++] = part;
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
