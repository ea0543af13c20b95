package dev.athanor.example.tour.shop;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer bought at one time; its lines belong to it and to nothing else. */
@Entity
public class Invoice {

    @Id
    private @Nullable Integer id;

    private LocalDateTime invoicedAt;

    @Column(length = 40)
    private String billingCity;

    @Column(length = 40)
    private String billingCountry;

    @Column(precision = 10, scale = 2)
    private BigDecimal total = new BigDecimal("0.00");

    // Set from the other side, when the invoice joins the customer's list; the column is NOT NULL.
    @Relationship(backPopulates = "invoices")
    @SuppressWarnings("NullAway.Init")
    private Customer customer;

    @Relationship(
            backPopulates = "invoice",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "id")
    private List<InvoiceLine> lines = new ArrayList<>();

    /** Creates an invoice without lines; {@link Customer#invoice} is the way to one that is somebody's. */
    Invoice(LocalDateTime invoicedAt, String billingCity, String billingCountry) {
        this.invoicedAt = requireNonNull(invoicedAt, "invoicedAt");
        this.billingCity = requireNonNull(billingCity, "billingCity");
        this.billingCountry = requireNonNull(billingCountry, "billingCountry");
    }

    /** Adds a line at today's price of the track, and its amount to the total. */
    public void add(Track track, int quantity) {
        InvoiceLine line = new InvoiceLine(track, quantity);
        lines.add(line);
        total = total.add(line.amount());
    }

    /** Takes a line off the invoice, and its amount off the total. */
    public void remove(InvoiceLine line) {
        if (lines.remove(line)) {
            total = total.subtract(line.amount());
        }
    }

    /** {@return the key, or null before the invoice was stored} */
    public @Nullable Integer id() {
        return id;
    }

    /** {@return when it was} */
    public LocalDateTime invoicedAt() {
        return invoicedAt;
    }

    /** {@return the city the customer lived in then} */
    public String billingCity() {
        return billingCity;
    }

    /** {@return the country the customer lived in then} */
    public String billingCountry() {
        return billingCountry;
    }

    /** {@return the sum of the lines} */
    public BigDecimal total() {
        return total;
    }

    /** {@return who bought} */
    public Customer customer() {
        return customer;
    }

    /** {@return what was bought} */
    public List<InvoiceLine> lines() {
        return lines;
    }

    @Override
    public String toString() {
        return "invoice of " + invoicedAt.toLocalDate();
    }
}
