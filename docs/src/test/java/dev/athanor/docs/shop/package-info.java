/** The entities of the pages. */
@NullMarked
package dev.athanor.docs.shop;

import org.jspecify.annotations.NullMarked;
