/** What a database says of its own schema; start at {@link dev.athanor.engine.Inspector}. */
@CheckReturnValue
@NullMarked
package dev.athanor.engine.reflect;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
