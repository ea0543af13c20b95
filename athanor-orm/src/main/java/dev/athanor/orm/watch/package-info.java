/** Finds what a session loads object by object though one query found the objects, and says what to write instead. */
@NullMarked
package dev.athanor.orm.watch;

import org.jspecify.annotations.NullMarked;
