/** The front door of migrations. */
@CheckReturnValue
@NullMarked
package dev.athanor.migrate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
