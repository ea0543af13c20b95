/**
 * Databases for tests, each test its own; start at {@link dev.athanor.testing.server.ForEachDatabase}.
 *
 * <p>The servers are real ones, started by this package from Maven artifacts; nothing need be installed.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.testing.server;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
