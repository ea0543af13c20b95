package dev.athanor.orm.querying;

import dev.athanor.orm.annotation.View;
import dev.athanor.orm.shop.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user with all that is told of one. */
@View(User.class)
record UserView(String name, @Nullable String fullname, List<AddressView> addresses, List<OrderView> orders) {}
