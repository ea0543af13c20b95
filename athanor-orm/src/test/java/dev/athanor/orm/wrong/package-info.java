/** Entities whose mapping contradicts itself. */
@NullMarked
package dev.athanor.orm.wrong;

import org.jspecify.annotations.NullMarked;
