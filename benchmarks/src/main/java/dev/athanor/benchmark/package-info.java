/** Benchmarks beside hand-written JDBC. */
@CheckReturnValue
@NullMarked
package dev.athanor.benchmark;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
