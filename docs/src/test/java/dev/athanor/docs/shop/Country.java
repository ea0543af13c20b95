package dev.athanor.docs.shop;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Embedded;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;

// tag::country[]
@Entity
public record Country(
        @Id String code,
        @Column(length = 60) String name,
        @Embedded Area area) {}
// end::country[]
