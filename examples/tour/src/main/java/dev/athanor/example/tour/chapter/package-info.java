/** The nine chapters, in order; each is a class of steps. Start at {@link dev.athanor.example.tour.chapter.Chapter}. */
@CheckReturnValue
@NullMarked
package dev.athanor.example.tour.chapter;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
