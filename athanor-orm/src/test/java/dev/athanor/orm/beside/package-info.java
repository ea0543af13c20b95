/** Classes that are mapped by interfaces beside them. */
@NullMarked
package dev.athanor.orm.beside;

import org.jspecify.annotations.NullMarked;
