package dev.athanor.orm.depot;

/** A weight in grams, which no SQL type stands for. */
public record Weight(int grams, String unit) {}
