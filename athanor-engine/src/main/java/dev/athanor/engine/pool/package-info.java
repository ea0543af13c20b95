/** Where connections come from; start at {@link dev.athanor.engine.pool.ConnectionPool}. */
@CheckReturnValue
@NullMarked
package dev.athanor.engine.pool;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
