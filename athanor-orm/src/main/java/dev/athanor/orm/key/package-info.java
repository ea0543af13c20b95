/** Keys that the program makes. */
@NullMarked
package dev.athanor.orm.key;

import org.jspecify.annotations.NullMarked;
