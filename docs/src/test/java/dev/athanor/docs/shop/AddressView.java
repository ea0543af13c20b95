package dev.athanor.docs.shop;

import dev.athanor.orm.annotation.View;

// tag::view[]
@View(Address.class)
public record AddressView(String emailAddress) {}
// end::view[]
