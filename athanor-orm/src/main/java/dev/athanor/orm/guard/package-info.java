/** Tells at compile time that the annotation processor is missing; nothing of it is used at run time. */
@CheckReturnValue
@NullMarked
package dev.athanor.orm.guard;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
