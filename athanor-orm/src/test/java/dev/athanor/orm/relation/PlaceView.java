package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.View;

/** A place by its name. */
@View(Place.class)
record PlaceView(String name) {}
