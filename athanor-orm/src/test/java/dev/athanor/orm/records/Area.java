package dev.athanor.orm.records;

/**
 * The size of a country in square kilometres.
 *
 * @param land what is dry
 * @param water what is not
 */
public record Area(long land, int water) {}
