package dev.athanor.orm.kin;

/** The key of a pin. */
public record PinId(long number) {}
