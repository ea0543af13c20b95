/**
 * What is on the shelves and in the books, made up from a number; start at
 * {@link dev.athanor.example.tour.stock.Stock}.
 */
@NullMarked
package dev.athanor.example.tour.stock;

import org.jspecify.annotations.NullMarked;
