/** What instrumented entities call; start at {@link dev.athanor.orm.state.Instrumented}. */
@CheckReturnValue
@NullMarked
package dev.athanor.orm.state;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
