/**
 * Contracts of engines, connections and parameters, on any database; start at
 * {@link dev.athanor.testing.contract.engine.ParameterContract}.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.testing.contract.engine;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
