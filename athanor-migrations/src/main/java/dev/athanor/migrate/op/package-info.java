/**
 * What revisions do, as values: an operation can be run, reversed and written as Java source. Start at
 * {@link dev.athanor.migrate.op.Operation}.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.migrate.op;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
