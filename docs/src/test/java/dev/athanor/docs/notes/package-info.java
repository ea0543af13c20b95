/** Notes that are kept when they are deleted. */
@NullMarked
package dev.athanor.docs.notes;

import org.jspecify.annotations.NullMarked;
