/**
 * The front door of migrations: what a revision is made of ({@link dev.athanor.migrate.Migration},
 * {@link dev.athanor.migrate.Operations}) and what runs them ({@link dev.athanor.migrate.Migrator}).
 */
@CheckReturnValue
@NullMarked
package dev.athanor.migrate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
