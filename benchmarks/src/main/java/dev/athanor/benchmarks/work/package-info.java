/**
 * The work of a flush beside other mappers and JDBC: insert, change a few, change all, delete parents with children.
 */
@NullMarked
package dev.athanor.benchmarks.work;

import org.jspecify.annotations.NullMarked;
