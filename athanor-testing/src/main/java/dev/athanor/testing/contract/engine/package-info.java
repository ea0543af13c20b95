/**
 * Contracts of engines, connections and parameters, on any database; start at
 * {@link dev.athanor.testing.contract.engine.ParameterContract}.
 */
@NullMarked
package dev.athanor.testing.contract.engine;

import org.jspecify.annotations.NullMarked;
