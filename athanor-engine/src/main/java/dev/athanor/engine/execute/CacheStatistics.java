package dev.athanor.engine.execute;

/**
 * How the cache of compiled statements did so far.
 *
 * @param hits how often a shape was there already
 * @param misses how often one had to be compiled
 * @param size how many shapes there are now, approximately
 */
public record CacheStatistics(long hits, long misses, long size) {}
