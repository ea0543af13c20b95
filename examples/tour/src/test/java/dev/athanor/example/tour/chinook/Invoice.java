package dev.athanor.example.tour.chinook;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was bought at one time. */
@SuppressWarnings("unused") // not every column is looked at
@Entity(table = "Invoice")
class Invoice {

    @Id
    @Column(name = "InvoiceId")
    private @Nullable Integer id;

    @Column(name = "InvoiceDate")
    private LocalDateTime invoiceDate;

    @Column(name = "BillingAddress", length = 70)
    private @Nullable String billingAddress;

    @Column(name = "BillingCity", length = 40)
    private @Nullable String billingCity;

    @Column(name = "BillingState", length = 40)
    private @Nullable String billingState;

    @Column(name = "BillingCountry", length = 40)
    private @Nullable String billingCountry;

    @Column(name = "BillingPostalCode", length = 10)
    private @Nullable String billingPostalCode;

    @Column(name = "Total", precision = 10, scale = 2)
    private BigDecimal total;

    @Column(name = "CustomerId")
    @ForeignKey("Customer.CustomerId")
    private @Nullable Integer customerId;

    @Relationship(backPopulates = "invoices")
    private Customer customer;

    @Relationship(
            backPopulates = "invoice",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "id")
    private List<InvoiceLine> lines = new ArrayList<>();

    Invoice(LocalDateTime invoiceDate, Customer customer, BigDecimal total) {
        this.invoiceDate = invoiceDate;
        this.customer = customer;
        this.total = total;
    }

    @Nullable
    Integer id() {
        return id;
    }

    BigDecimal total() {
        return total;
    }

    List<InvoiceLine> lines() {
        return lines;
    }

    Customer customer() {
        return customer;
    }

    LocalDateTime invoiceDate() {
        return invoiceDate;
    }

    void total(BigDecimal total) {
        this.total = total;
    }
}
