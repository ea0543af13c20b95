/** The annotation processor: metamodels, checks and instrumentation at compile time. */
@CheckReturnValue
@NullMarked
package dev.athanor.processor;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
