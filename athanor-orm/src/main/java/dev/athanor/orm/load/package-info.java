/** Rows become objects, and relationships are loaded; start at {@link dev.athanor.orm.load.EntityQuery}. */
@CheckReturnValue
@NullMarked
package dev.athanor.orm.load;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
