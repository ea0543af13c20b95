package dev.athanor.orm.records;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import java.math.BigDecimal;

/** A rate of tax, which has a key of two columns. */
@Entity(table = "tax_rate")
public record Rate(
        @Id @ForeignKey("country.code") @Column(length = 2) String country,
        @Id int since,
        @Column(precision = 5, scale = 2) BigDecimal percent) {}
