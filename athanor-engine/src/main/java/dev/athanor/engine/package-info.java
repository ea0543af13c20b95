/** Engine, connections and transactions; start at {@link dev.athanor.engine.Engine}. */
@CheckReturnValue
@NullMarked
package dev.athanor.engine;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
