package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.View;
import java.util.List;

/** A person with what conditions and queries lead to. */
@View(Person.class)
record PersonView(
        String name,
        List<ParcelView> heavy,
        List<ParcelView> labelled,
        List<ParcelView> lastTwo,
        List<PlaceView> places) {}
