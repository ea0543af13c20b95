/** Java source for databases that exist; start at {@link dev.athanor.cli.generate.SourceGenerator}. */
@CheckReturnValue
@NullMarked
package dev.athanor.cli.generate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
