/** Commands: parsing of arguments and printing. */
@CheckReturnValue
@NullMarked
package dev.athanor.cli;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
