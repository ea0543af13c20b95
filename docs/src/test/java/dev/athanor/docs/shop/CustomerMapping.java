package dev.athanor.docs.shop;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.MappingFor;
import org.jspecify.annotations.Nullable;

// tag::mapping[]
@MappingFor(value = Customer.class, table = "client")
interface CustomerMapping {

    @Id
    @Nullable
    Integer id();

    @Column(length = 40)
    String name();
}
// end::mapping[]
