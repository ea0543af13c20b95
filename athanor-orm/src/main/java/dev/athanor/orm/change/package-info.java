/** Statements that insert, change and delete rows of entities, and how objects are kept in step with them. */
@NullMarked
package dev.athanor.orm.change;

import org.jspecify.annotations.NullMarked;
