package dev.athanor.orm.records;

/** Where a country lies. */
public enum Continent {
    EUROPE,
    OCEANIA
}
