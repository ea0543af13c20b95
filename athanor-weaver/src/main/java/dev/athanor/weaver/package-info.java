/** From the class file of an entity to its instrumented class file. */
@CheckReturnValue
@NullMarked
package dev.athanor.weaver;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
