package dev.athanor.orm.depot;

/** How large something is. */
public enum Size {
    SMALL,
    LARGE
}
