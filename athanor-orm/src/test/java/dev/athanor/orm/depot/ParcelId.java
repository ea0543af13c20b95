package dev.athanor.orm.depot;

/** The key of a parcel. */
public record ParcelId(long value) {}
