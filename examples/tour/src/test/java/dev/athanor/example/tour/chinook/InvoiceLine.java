package dev.athanor.example.tour.chinook;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A track on an invoice. */
@SuppressWarnings("unused") // not every column is looked at
@Entity(table = "InvoiceLine")
class InvoiceLine {

    @Id
    @Column(name = "InvoiceLineId")
    private @Nullable Integer id;

    @Column(name = "UnitPrice", precision = 10, scale = 2)
    private BigDecimal unitPrice;

    @Column(name = "Quantity")
    private int quantity;

    @Column(name = "InvoiceId")
    @ForeignKey("Invoice.InvoiceId")
    private @Nullable Integer invoiceId;

    @Column(name = "TrackId")
    @ForeignKey("Track.TrackId")
    private @Nullable Integer trackId;

    @Relationship(backPopulates = "lines")
    private Invoice invoice;

    private Track track;

    InvoiceLine(Invoice invoice, Track track, int quantity) {
        this.invoice = invoice;
        this.track = track;
        this.quantity = quantity;
        this.unitPrice = track.unitPrice();
    }

    @Nullable
    Integer id() {
        return id;
    }

    int quantity() {
        return quantity;
    }

    BigDecimal unitPrice() {
        return unitPrice;
    }

    Track track() {
        return track;
    }

    Invoice invoice() {
        return invoice;
    }
}
