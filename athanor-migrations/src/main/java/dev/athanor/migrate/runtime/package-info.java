/**
 * Running revisions: the version table, one transaction for each step, what is told on the way. Start at
 * {@link dev.athanor.migrate.runtime.MigrationRun}.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.migrate.runtime;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
