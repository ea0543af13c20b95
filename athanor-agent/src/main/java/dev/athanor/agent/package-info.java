/** Instruments entities while they are loaded. */
@CheckReturnValue
@NullMarked
package dev.athanor.agent;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
