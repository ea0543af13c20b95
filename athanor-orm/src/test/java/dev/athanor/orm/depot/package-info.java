/** Entities whose attributes are of many kinds. */
@NullMarked
package dev.athanor.orm.depot;

import org.jspecify.annotations.NullMarked;
