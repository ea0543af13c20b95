/** Entities that are called like others, and know nothing of them. */
@NullMarked
package dev.athanor.orm.twin;

import org.jspecify.annotations.NullMarked;
