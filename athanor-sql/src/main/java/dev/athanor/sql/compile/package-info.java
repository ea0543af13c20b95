/** From a tree of nodes to SQL text: dialects, cache keys, compiled statements. */
@CheckReturnValue
@NullMarked
package dev.athanor.sql.compile;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
