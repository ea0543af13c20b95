/** How fast it is, beside the same work written by hand. */
@NullMarked
package dev.athanor.benchmarks;

import org.jspecify.annotations.NullMarked;
