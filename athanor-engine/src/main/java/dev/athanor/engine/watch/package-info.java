/** Where in a program statements come from, and which of them come one by one for many objects. */
@NullMarked
package dev.athanor.engine.watch;

import org.jspecify.annotations.NullMarked;
