/** Entities of the chapter about collections. */
@NullMarked
package dev.athanor.docs.playlist;

import org.jspecify.annotations.NullMarked;
