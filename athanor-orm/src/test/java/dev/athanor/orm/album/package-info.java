/** An album, with a collection of every kind. */
@NullMarked
package dev.athanor.orm.album;

import org.jspecify.annotations.NullMarked;
