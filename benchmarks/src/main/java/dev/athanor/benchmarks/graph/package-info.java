/** Graphs of objects, by every strategy and by other mappers: {@link dev.athanor.benchmarks.graph.GraphBenchmark}. */
@NullMarked
package dev.athanor.benchmarks.graph;

import org.jspecify.annotations.NullMarked;
