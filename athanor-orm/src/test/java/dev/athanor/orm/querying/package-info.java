/** How entities are asked for. */
@NullMarked
package dev.athanor.orm.querying;

import org.jspecify.annotations.NullMarked;
