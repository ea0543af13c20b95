package dev.athanor.orm.querying;

import dev.athanor.orm.annotation.View;

/** A cup by its colour. */
@View(Cup.class)
record CupView(String colour) {}
