/** A walk through the toolkit. */
@CheckReturnValue
@NullMarked
package dev.athanor.example.tour;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
