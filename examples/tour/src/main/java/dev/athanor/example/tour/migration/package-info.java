/** The revisions of chapter 8. */
@NullMarked
package dev.athanor.example.tour.migration;

import org.jspecify.annotations.NullMarked;
