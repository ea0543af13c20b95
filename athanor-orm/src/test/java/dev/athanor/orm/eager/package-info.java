/** What is loaded with objects: inner joins, cycles, chunks, locks and streams. */
@NullMarked
package dev.athanor.orm.eager;

import org.jspecify.annotations.NullMarked;
