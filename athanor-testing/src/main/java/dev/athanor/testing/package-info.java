/** What tests of programs with a database need. */
@CheckReturnValue
@NullMarked
package dev.athanor.testing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
