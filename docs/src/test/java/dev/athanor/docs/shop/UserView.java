package dev.athanor.docs.shop;

import dev.athanor.orm.annotation.View;
import java.util.List;

// tag::view[]
@View(User.class)
public record UserView(String name, List<AddressView> addresses) {}
// end::view[]
