/** A hierarchy in one table: dogs and puppies are rows of animals. */
@NullMarked
package dev.athanor.orm.zoo;

import org.jspecify.annotations.NullMarked;
