/**
 * The music store of the Chinook project, mapped by hand to a schema nobody here has made: eleven tables with
 * mixed-case names. Its script is not part of this project; its folder is given by {@code -Dathanor.chinook=DIR}.
 */
@NullMarked
package dev.athanor.example.tour.chinook;

import org.jspecify.annotations.NullMarked;
