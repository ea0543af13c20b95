/** Other mappers that load the same graph. */
@NullMarked
package dev.athanor.benchmarks.graph.peers;

import org.jspecify.annotations.NullMarked;
