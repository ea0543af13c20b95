/** Rows and what is done with them; start at {@link dev.athanor.engine.result.Result}. */
@CheckReturnValue
@NullMarked
package dev.athanor.engine.result;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
