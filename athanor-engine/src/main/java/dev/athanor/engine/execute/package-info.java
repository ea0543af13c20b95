/** How statements are run; start at {@link dev.athanor.engine.execute.StatementExecutor}. */
@CheckReturnValue
@NullMarked
package dev.athanor.engine.execute;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
