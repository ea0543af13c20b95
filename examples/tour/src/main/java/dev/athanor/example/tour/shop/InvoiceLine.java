package dev.athanor.example.tour.shop;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One track on an invoice, at the price of that day. */
@Entity
public class InvoiceLine {

    @Id
    private @Nullable Integer id;

    @Column(precision = 10, scale = 2)
    private BigDecimal unitPrice;

    private int quantity;

    // Set from the other side, when the line joins the invoice's list; the column is NOT NULL.
    @Relationship(backPopulates = "lines")
    @SuppressWarnings("NullAway.Init")
    private Invoice invoice;

    private Track track;

    InvoiceLine(Track track, int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("nobody buys " + quantity + " times " + track + "; it is at least once");
        }
        this.track = requireNonNull(track, "track");
        this.unitPrice = track.unitPrice();
        this.quantity = quantity;
    }

    /** {@return the key, or null before the line was stored} */
    public @Nullable Integer id() {
        return id;
    }

    /** {@return what one cost that day} */
    public BigDecimal unitPrice() {
        return unitPrice;
    }

    /** {@return how many} */
    public int quantity() {
        return quantity;
    }

    /** {@return price times quantity} */
    public BigDecimal amount() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }

    /** {@return the invoice it stands on} */
    public Invoice invoice() {
        return invoice;
    }

    /** {@return what was bought} */
    public Track track() {
        return track;
    }

    @Override
    public String toString() {
        return quantity + " × " + track;
    }
}
