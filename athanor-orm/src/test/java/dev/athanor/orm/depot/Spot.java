package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Column;

/** A spot in a hall: the key of what stands there. It is made of a row and a number in it, which belong together. */
public record Spot(@Column(length = 10) String hall, int row, int number) {

    /** Where in a hall. */
    public record Place(int row, int number) {}

    public Spot(String hall, Place place) {
        this(hall, place.row(), place.number());
    }

    public Place place() {
        return new Place(row, number);
    }
}
