/** The rules of the house as tests: start at {@link dev.athanor.architecture.LayersTest}. */
@CheckReturnValue
@NullMarked
package dev.athanor.architecture;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
