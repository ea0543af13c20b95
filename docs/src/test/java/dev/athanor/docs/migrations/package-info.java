/** Revisions of the guide. */
@NullMarked
package dev.athanor.docs.migrations;

import org.jspecify.annotations.NullMarked;
