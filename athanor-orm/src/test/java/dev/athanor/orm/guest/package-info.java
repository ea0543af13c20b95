/** Guests of hotels, whose key cards say more of them. */
@NullMarked
package dev.athanor.orm.guest;

import org.jspecify.annotations.NullMarked;
