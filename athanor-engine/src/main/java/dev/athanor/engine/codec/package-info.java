/** Reading and binding values, per type; start at {@link dev.athanor.engine.codec.RowReader}. */
@CheckReturnValue
@NullMarked
package dev.athanor.engine.codec;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
