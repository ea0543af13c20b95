package dev.athanor.sql.compile;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.sql.ast.Atom;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Identified;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks a statement and writes its shape down, or, as long as it goes like a known one, only compares.
 *
 * <p>Runs for every statement executed, so it asks no node for its interfaces: what is met most often is told by its
 * class, and columns and tables stand for themselves.
 */
final class ShapeRecorder implements Traversal {

    private static final Object[] NONE = {};
    private static final int ROOM = 128;

    private final @Nullable KnownShapes known;
    private final Numbering<Bind<?>> binds = new Numbering<>();
    private final Numbering<SqlNode> identified = new Numbering<>();
    private Object[] parts = new Object[KnownShapes.BEGINNING];
    private int size;
    private @Nullable CacheKey expected;
    private Object[] expectedParts = NONE;

    ShapeRecorder(@Nullable KnownShapes known) {
        this.known = known;
    }

    CacheKey key() {
        if (expected != null && size == expectedParts.length) {
            return expected.withBinds(binds.met);
        }
        Object[] own = Arrays.copyOf(expected == null ? parts : expectedParts, size);
        int hash = 0;
        for (Object part : own) {
            hash = 31 * hash + hash(part);
        }
        CacheKey key = new CacheKey(own, hash, binds.met);
        if (known != null) {
            known.add(key.withoutBinds());
        }
        return key;
    }

    // Types are compared, not hashed: where all else is the same they hardly ever differ.
    static int hash(Object part) {
        return part instanceof SqlType<?> ? 0 : part.hashCode();
    }

    @Override
    @CanIgnoreReturnValue
    public <N extends SqlNode> N node(N child) {
        if (child instanceof Atom) {
            add(child);
            return child;
        }
        if (child instanceof Bind<?> bind) {
            Bind<?> unused = bind(bind);
            return child;
        }
        add(child.getClass());
        SqlNode unused = child.traverse(this); // recording replaces nothing
        return child;
    }

    @Override
    public <N extends SqlNode> List<N> nodes(List<N> children) {
        int count = children.size();
        add(count);
        for (int i = 0; i < count; i++) {
            node(children.get(i));
        }
        return children;
    }

    @Override
    public <T> Bind<T> bind(Bind<T> bind) {
        int number = binds.number(bind);
        if (number >= 0) {
            add(number);
            return bind;
        }
        add(bind.kind());
        add(bind.name());
        add(bind.type());
        return bind;
    }

    @Override
    public boolean enters(Identified node) {
        int number = identified.number(node);
        if (number >= 0) {
            add(number);
            return false;
        }
        return true;
    }

    @Override
    public <V> V value(V value) {
        add(value);
        return value;
    }

    private void add(Object part) {
        if (size < expectedParts.length && expectedParts[size] == part) {
            size++;
        } else {
            addOther(part);
        }
    }

    private void addOther(Object part) {
        if (expected != null && goesOn(expected, part)) {
            size++;
            return;
        }
        if (size == KnownShapes.BEGINNING && beginsLikeAnother()) {
            add(part);
            return;
        }
        if (size == parts.length) {
            parts = Arrays.copyOf(parts, Math.max(ROOM, size * 2));
        }
        parts[size++] = part;
    }

    // Whether there is a known shape for what was met so far and this; if there is none, the rest is written down.
    private boolean goesOn(CacheKey shape, Object part) {
        if (size < expectedParts.length && expectedParts[size].equals(part)) {
            return true;
        }
        CacheKey other = known == null ? null : known.beginningWith(shape, size, part);
        if (other == null) {
            parts = new Object[Math.max(ROOM, size * 2)];
            System.arraycopy(expectedParts, 0, parts, 0, size);
        }
        expect(other);
        return other != null;
    }

    private boolean beginsLikeAnother() {
        if (known == null || parts.length > KnownShapes.BEGINNING) {
            return false;
        }
        expect(known.beginningWith(parts));
        return expected != null;
    }

    private void expect(@Nullable CacheKey shape) {
        expected = shape;
        expectedParts = shape == null ? NONE : shape.parts();
    }

    // The few of most statements are found by looking at each, the thousands of a list of rows by their identity.
    private static final class Numbering<N> {

        private static final int FEW = 32;

        private final List<N> met = new ArrayList<>();
        private @Nullable IdentityHashMap<N, Integer> numbers;

        // Returns the number it was given when it was met before; gives it one, and returns -1, when it was not.
        int number(N node) {
            Integer number = numbers == null ? among(node) : numbers.putIfAbsent(node, met.size());
            if (number != null) {
                return number;
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
