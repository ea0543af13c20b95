package dev.athanor.orm.querying;

import dev.athanor.orm.annotation.View;
import dev.athanor.orm.shop.Address;

/** An address. */
@View(Address.class)
record AddressView(String emailAddress) {}
