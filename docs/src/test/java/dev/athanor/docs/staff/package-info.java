/** The hierarchy of the guide. */
@NullMarked
package dev.athanor.docs.staff;

import org.jspecify.annotations.NullMarked;
