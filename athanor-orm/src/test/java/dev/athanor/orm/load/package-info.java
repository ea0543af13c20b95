/** How objects are loaded. */
@NullMarked
package dev.athanor.orm.load;

import org.jspecify.annotations.NullMarked;
