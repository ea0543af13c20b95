package dev.athanor.orm.mapping;

/**
 * That an attribute is left out when its object is loaded.
 *
 * @param group what it is loaded together with, or the empty text
 * @param forbidden whether its first use is an error
 */
public record Deferral(String group, boolean forbidden) {}
