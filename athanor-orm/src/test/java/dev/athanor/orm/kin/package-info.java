/** Entities that have much in common, and say unusual things. */
@NullMarked
package dev.athanor.orm.kin;

import org.jspecify.annotations.NullMarked;
