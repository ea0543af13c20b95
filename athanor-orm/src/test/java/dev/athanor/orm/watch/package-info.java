/** What the guard finds, and what it leaves alone. */
@NullMarked
package dev.athanor.orm.watch;

import org.jspecify.annotations.NullMarked;
