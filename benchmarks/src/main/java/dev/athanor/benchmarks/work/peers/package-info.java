/** Other mappers at the same work. */
@NullMarked
package dev.athanor.benchmarks.work.peers;

import org.jspecify.annotations.NullMarked;
