package dev.athanor.orm.querying;

import dev.athanor.orm.annotation.View;
import dev.athanor.orm.shop.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order with who ordered what. */
@View(Order.class)
record OwnedView(Integer id, @Nullable OwnerView user, List<ItemView> items) {}
