/** Collections of every kind, on every database. */
@NullMarked
package dev.athanor.orm.collection;

import org.jspecify.annotations.NullMarked;
