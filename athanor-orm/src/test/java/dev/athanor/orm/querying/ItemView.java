package dev.athanor.orm.querying;

import dev.athanor.orm.annotation.View;
import dev.athanor.orm.shop.Item;

/** A thing. */
@View(Item.class)
record ItemView(String title) {}
