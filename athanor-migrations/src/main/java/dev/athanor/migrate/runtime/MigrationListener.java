package dev.athanor.migrate.runtime;

import java.time.Duration;

/** Is told what a run does, step by step. */
public interface MigrationListener {

    /** A listener that does nothing. */
    MigrationListener NONE = new MigrationListener() {};

    /** Called before {@code step} is run. */
    default void beforeStep(Step step) {}

    /** Called after {@code step} was committed. */
    default void afterStep(Step step, Duration took) {}
}
