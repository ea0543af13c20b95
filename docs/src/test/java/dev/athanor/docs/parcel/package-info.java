/** Entities of the guide's chapter on relationships. */
@NullMarked
package dev.athanor.docs.parcel;

import org.jspecify.annotations.NullMarked;
