package dev.athanor.orm.mapping;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes UUIDs that begin with the time (version 7 of RFC 9562): those made later are greater. */
public final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static final long VARIANT = 1L << 63;
    private static final long VERSION = 7L << COUNTER_BITS;

    /** The millisecond of the last one, and its number within that. */
    private static long last;

    private UuidV7() {}

    /** Returns the next UUID; each is greater than the one before, also within a millisecond. */
    public static UUID next() {
        long tick = tick();
        long time = tick >> COUNTER_BITS;
        long counter = tick & ((1 << COUNTER_BITS) - 1);
        return new UUID(time << 16 | VERSION | counter, VARIANT | (RANDOM.nextLong() >>> 2));
    }

    // Where more than 4096 are made in a millisecond, or the clock goes back, the time of the last one goes on.
    private static synchronized long tick() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        last = Math.max(last + 1, now);
        return last;
    }
}
