package dev.athanor.orm.key;

import dev.athanor.sql.schema.ColumnDefault;
import dev.athanor.sql.schema.Sequence;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/**
 * Numbers of a sequence of the database, so many for each question: the sequence counts in steps of that many, and the
 * numbers from one of its own to before the next belong to whoever asked. Numbers that are not used are lost.
 *
 * @param <T> the type of the keys
 */
public final class SequenceBlock<T> implements Function<ColumnDefault.RowValues, T> {

    private final Sequence sequence;
    private final int size;
    private final LongFunction<T> maker;
    // Each database has numbers of its own; one that nobody uses any more is forgotten.
    private final Map<Object, Rest> rests = new WeakHashMap<>();

    /** What is left of a block. */
    private static final class Rest {
        private long next;
        private long end;
    }

    /**
     * Creates a source of keys.
     *
     * @param sequence the sequence, which counts in steps of {@code size}
     * @param size how many numbers belong together, at least 1
     * @param maker makes a key of a number
     */
    public SequenceBlock(Sequence sequence, int size, LongFunction<T> maker) {
        this.sequence = sequence;
        this.size = size;
        this.maker = maker;
    }

    /** Returns the sequence of the given name that counts in steps of {@code size}. */
    public static Sequence sequence(String name, int size) {
        return Sequence.of(name).start(1).increment(size);
    }

    /** Returns the next number; without anyone to keep the rest of a block, its first. */
    @Override
    public T apply(ColumnDefault.RowValues row) {
        return maker.apply(ask(row));
    }

    /** Returns the next number in {@code database}, which {@code row} asks if a new block is needed. */
    public T next(Object database, ColumnDefault.RowValues row) {
        return maker.apply(next(database, () -> ask(row)));
    }

    private long next(Object database, LongSupplier more) {
        synchronized (rests) {
            Rest rest = rests.computeIfAbsent(database, any -> new Rest());
            if (rest.next == rest.end) {
                rest.next = more.getAsLong();
                rest.end = rest.next + size;
            }
            return rest.next++;
        }
    }

    private long ask(ColumnDefault.RowValues row) {
        Long first = row.query(sequence.nextValue());
        if (first == null) {
            throw new IllegalStateException("the sequence " + sequence.name() + " has no next number");
        }
        return first;
    }
}
