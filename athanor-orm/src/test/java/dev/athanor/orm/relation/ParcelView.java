package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.View;

/** A parcel by its weight. */
@View(Parcel.class)
record ParcelView(int weight) {}
