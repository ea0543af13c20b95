package dev.athanor.engine.watch;

/**
 * A class whose attributes may run statements when they are read. A statement that runs in a plain accessor of it comes
 * from whoever called the accessor.
 */
public interface LoadsOnAccess {}
