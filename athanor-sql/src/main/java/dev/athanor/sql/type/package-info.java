/** SQL types and the Java types that stand for them. */
@CheckReturnValue
@NullMarked
package dev.athanor.sql.type;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
