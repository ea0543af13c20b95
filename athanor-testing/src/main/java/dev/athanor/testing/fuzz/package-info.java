/**
 * Contracts of dialects that are tried with values made by chance: expressions, names, texts, statements. Start at
 * {@link dev.athanor.testing.fuzz.ExpressionFuzzContract}. They need jqwik on the class path.
 *
 * <p>Each property is tried with a seed of its own that never changes, and once more with a new one, which stands in
 * the report: {@code @Property(seed = "…")} repeats it. How often is said by {@code jqwik.tries.default}.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.testing.fuzz;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
