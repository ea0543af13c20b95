package dev.athanor.orm.records;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A sum to be paid at a rate, which is a record with a key of two columns. */
@Entity
public class Levy {

    @Id
    private @Nullable Integer id;

    @ForeignKey("tax_rate.country")
    @Column(length = 2)
    private @Nullable String country;

    @ForeignKey("tax_rate.since")
    private @Nullable Integer since;

    @Relationship
    private @Nullable Rate rate;

    public Levy(@Nullable Rate rate) {
        this.rate = rate;
    }

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable String country() {
        return country;
    }

    public @Nullable Integer since() {
        return since;
    }

    public @Nullable Rate rate() {
        return rate;
    }

    public void rate(@Nullable Rate newRate) {
        this.rate = newRate;
    }
}
