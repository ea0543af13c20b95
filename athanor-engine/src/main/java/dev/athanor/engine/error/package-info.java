/** What goes wrong on connections and in databases; start at {@link dev.athanor.engine.error.DatabaseException}. */
@CheckReturnValue
@NullMarked
package dev.athanor.engine.error;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
