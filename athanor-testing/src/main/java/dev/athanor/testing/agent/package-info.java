/** Instruments entities in tests that no annotation processor has instrumented, as when an IDE compiled them. */
@CheckReturnValue
@NullMarked
package dev.athanor.testing.agent;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
