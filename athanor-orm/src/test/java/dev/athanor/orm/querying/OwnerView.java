package dev.athanor.orm.querying;

import dev.athanor.orm.annotation.View;
import dev.athanor.orm.shop.User;

/** A user by name. */
@View(User.class)
record OwnerView(String name) {}
