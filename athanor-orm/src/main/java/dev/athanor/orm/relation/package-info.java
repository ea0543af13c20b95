/** How the rows of related entities are told to belong together, where that is said in the program. */
@NullMarked
package dev.athanor.orm.relation;

import org.jspecify.annotations.NullMarked;
