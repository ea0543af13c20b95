/** Writes the changes of a session to the database; start at {@link dev.athanor.orm.flush.FlushPlan}. */
@CheckReturnValue
@NullMarked
package dev.athanor.orm.flush;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
