package dev.athanor.docs.shop;

/**
 * The size of a country in square kilometres.
 *
 * @param land what is dry
 * @param water what is not
 */
public record Area(int land, int water) {}
