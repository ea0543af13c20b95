/** Prints the tour: sentences, code, SQL, results; start at {@link dev.athanor.example.tour.stage.Narrator}. */
@CheckReturnValue
@NullMarked
package dev.athanor.example.tour.stage;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
