package dev.athanor.orm.records;

/**
 * The key of a port.
 *
 * @param value the number
 */
public record PortId(long value) {}
