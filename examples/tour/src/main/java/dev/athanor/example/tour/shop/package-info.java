/**
 * What the music store deals in: ten entity classes for eleven tables; start at
 * {@link dev.athanor.example.tour.shop.Artist}.
 */
@NullMarked
package dev.athanor.example.tour.shop;

import org.jspecify.annotations.NullMarked;
