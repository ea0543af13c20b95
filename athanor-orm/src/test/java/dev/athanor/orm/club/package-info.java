/** A sports club: natural and composite keys, sets and maps, one to one, foreign keys without an attribute. */
@NullMarked
package dev.athanor.orm.club;

import org.jspecify.annotations.NullMarked;
