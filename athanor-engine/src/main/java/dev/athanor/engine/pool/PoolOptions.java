package dev.athanor.engine.pool;

import java.time.Duration;

/**
 * How large a pool is and how long its connections live.
 *
 * @param size the most connections open at once
 * @param idle how many are kept open although nobody uses them, beyond their idle time
 * @param timeout how long to wait for one when all are in use; at least 250 ms
 * @param idleTime how long one is kept that nobody uses; at least 10 s
 * @param lifetime how long one lives in all; at least 30 s
 */
public record PoolOptions(int size, int idle, Duration timeout, Duration idleTime, Duration lifetime) {

    /** At most 10, none kept for ever, 30 seconds of patience, replaced after half an hour. */
    public static final PoolOptions STANDARD =
            new PoolOptions(10, 0, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofMinutes(30));

    /** Creates the options. */
    public PoolOptions {
        if (size < 1) {
            throw new IllegalArgumentException("the pool's size is " + size + "; it must be at least 1");
        }
        refuseShort("the wait for a connection", timeout, Duration.ofMillis(250));
        refuseShort("the time an unused connection is kept", idleTime, Duration.ofSeconds(10));
        refuseShort("the life of a connection", lifetime, Duration.ofSeconds(30));
        if (idle < 0 || idle > size) {
            throw new IllegalArgumentException(
                    "the pool keeps " + idle + " idle connections; it must be from 0 to its size, " + size);
        }
    }

    // The pool would take something else instead, and say so in the log only.
    private static void refuseShort(String what, Duration time, Duration least) {
        if (time.compareTo(least) < 0) {
            throw new IllegalArgumentException(what + " is " + time + "; it must be at least " + least);
        }
    }

    /** Returns these with at most {@code connections} open at once. */
    public PoolOptions withSize(int connections) {
        return new PoolOptions(connections, Math.min(idle, connections), timeout, idleTime, lifetime);
    }

    /** Returns these with {@code connections} kept open although nobody uses them. */
    public PoolOptions withIdle(int connections) {
        return new PoolOptions(size, connections, timeout, idleTime, lifetime);
    }

    /** Returns these with {@code patience} for a connection when all are in use. */
    public PoolOptions withTimeout(Duration patience) {
        return new PoolOptions(size, idle, patience, idleTime, lifetime);
    }

    /** Returns these with connections closed that nobody used for {@code time}. */
    public PoolOptions withIdleTime(Duration time) {
        return new PoolOptions(size, idle, timeout, time, lifetime);
    }

    /** Returns these with connections replaced after {@code age}. */
    public PoolOptions withLifetime(Duration age) {
        return new PoolOptions(size, idle, timeout, idleTime, age);
    }
}
