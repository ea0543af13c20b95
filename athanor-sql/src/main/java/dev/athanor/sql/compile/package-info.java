/**
 * Turns statements into text and parameters, and knows a statement's shape. Start at
 * {@link dev.athanor.sql.compile.Compiled}.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.sql.compile;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
