package dev.athanor.sql.compile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Shapes that were met lately. A statement that begins like one of them is compared with it part by part, which costs
 * less than half of writing its own key down.
 *
 * <p>Holds a bounded number of keys, without values. Safe for use by several threads: keys are immutable, and what one
 * thread does not see of another's, it writes down itself.
 */
public final class KnownShapes {

    /** By so many parts, the first ones, a shape is found. */
    static final int BEGINNING = 16;

    private static final int TOLD_BY = 8;
    private static final int BUCKETS = 64;
    private static final int IN_A_BUCKET = 16;

    private final @Nullable CacheKey[] keys = new @Nullable CacheKey[BUCKETS * IN_A_BUCKET];

    /** Creates an empty one. */
    public KnownShapes() {}

    /** Returns a shape that begins with {@code parts}, or {@code null} if there is none. */
    @Nullable
    CacheKey beginningWith(Object[] parts) {
        int bucket = bucket(parts);
        for (int i = bucket; i < bucket + IN_A_BUCKET; i++) {
            CacheKey key = keys[i];
            if (key != null && begins(key, parts, BEGINNING)) {
                return key;
            }
        }
        return null;
    }

    /** Returns a shape that begins with {@code count} parts of {@code like}, and {@code next}; or {@code null}. */
    @Nullable
    CacheKey beginningWith(CacheKey like, int count, Object next) {
        int bucket = bucket(like.parts());
        for (int i = bucket; i < bucket + IN_A_BUCKET; i++) {
            CacheKey key = keys[i];
            if (key != null
                    && key.parts().length > count
                    && key.parts()[count].equals(next)
                    && begins(key, like.parts(), count)) {
                return key;
            }
        }
        return null;
    }

    private static boolean begins(CacheKey key, Object[] parts, int count) {
        return Arrays.equals(key.parts(), 0, count, parts, 0, count);
    }

    /** Knows {@code key} from now on, in place of the oldest that begins alike; short ones are not worth it. */
    void add(CacheKey key) {
        if (key.parts().length <= BEGINNING) {
            return;
        }
        int bucket = bucket(key.parts());
        System.arraycopy(keys, bucket, keys, bucket + 1, IN_A_BUCKET - 1);
        keys[bucket] = key;
    }

    /** Forgets all. */
    public void clear() {
        Arrays.fill(keys, null);
    }

    // By identity, for that is known at once: who makes equal parts anew each time is only not as fast.
    private static int bucket(Object[] parts) {
        int hash = 0;
        for (int i = 0; i < TOLD_BY; i++) {
            hash = 31 * hash + System.identityHashCode(parts[i]);
        }
        return ((hash ^ hash >>> 16) & BUCKETS - 1) * IN_A_BUCKET;
    }
}
