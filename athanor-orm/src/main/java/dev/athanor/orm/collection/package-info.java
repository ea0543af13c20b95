/** Collections that are no plain ones of Java: those that are only written, and those seen through others. */
@NullMarked
package dev.athanor.orm.collection;

import org.jspecify.annotations.NullMarked;
