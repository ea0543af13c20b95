/** A hierarchy in a table for each class, with an abstract class in the middle and relationships at every level. */
@NullMarked
package dev.athanor.orm.firm;

import org.jspecify.annotations.NullMarked;
