package dev.athanor.orm.records;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;

/** A port, whose key is of a type of its own and made by the database. */
@Entity
public record Port(
        @Id PortId id,
        @Column(length = 40) String name,
        @ForeignKey("country.code") @Column(length = 2) String country) {}
