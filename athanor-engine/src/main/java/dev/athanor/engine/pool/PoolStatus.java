package dev.athanor.engine.pool;

/**
 * How a pool stands.
 *
 * @param open how many connections are open
 * @param used how many of them are lent out
 * @param idle how many of them nobody has
 * @param waiting how many threads wait for one
 */
public record PoolStatus(int open, int used, int idle, int waiting) {}
