package dev.athanor.orm.depot;

/** What something looks like. */
public enum Colour {
    RED,
    GREEN
}
