package dev.athanor.orm.querying;

import dev.athanor.orm.annotation.View;
import dev.athanor.orm.shop.Order;
import java.util.Set;

/** An order with what was ordered. */
@View(Order.class)
record OrderView(int total, Set<ItemView> items) {}
