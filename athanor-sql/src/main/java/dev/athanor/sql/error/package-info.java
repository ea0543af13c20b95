/** Root exception and error codes. */
@CheckReturnValue
@NullMarked
package dev.athanor.sql.error;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
