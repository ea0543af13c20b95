/** The front door of engines and connections. */
@CheckReturnValue
@NullMarked
package dev.athanor.engine;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
