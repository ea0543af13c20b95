/** The front door of the object-relational mapper. */
@CheckReturnValue
@NullMarked
package dev.athanor.orm;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
