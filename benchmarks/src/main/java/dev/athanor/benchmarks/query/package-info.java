/** A query of six joins and ten predicates, built and rendered by Athanor, jOOQ and Hibernate. */
@NullMarked
package dev.athanor.benchmarks.query;

import org.jspecify.annotations.NullMarked;
