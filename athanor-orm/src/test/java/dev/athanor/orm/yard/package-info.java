/** Odds and ends: unique values, rows that refer to each other, natural keys, orphans of every kind. */
@NullMarked
package dev.athanor.orm.yard;

import org.jspecify.annotations.NullMarked;
