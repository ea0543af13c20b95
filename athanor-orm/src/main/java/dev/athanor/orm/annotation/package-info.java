/** What stands on entity classes; start at {@link dev.athanor.orm.annotation.Entity}. */
@CheckReturnValue
@NullMarked
package dev.athanor.orm.annotation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
