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
@Entity(table = "Invoice")
class Invoice {

    @Id
    @Column(name = "InvoiceId")
    @Nullable Integer id;

    @Column(name = "InvoiceDate")
    LocalDateTime invoiceDate;

    @Column(name = "BillingAddress", length = 70)
    @Nullable String billingAddress;

    @Column(name = "BillingCity", length = 40)
    @Nullable String billingCity;

    @Column(name = "BillingState", length = 40)
    @Nullable String billingState;

    @Column(name = "BillingCountry", length = 40)
    @Nullable String billingCountry;

    @Column(name = "BillingPostalCode", length = 10)
    @Nullable String billingPostalCode;

    @Column(name = "Total", precision = 10, scale = 2)
    BigDecimal total;

    @Column(name = "CustomerId")
    @ForeignKey("Customer.CustomerId")
    @Nullable Integer customerId;

    @Relationship(backPopulates = "invoices")
    Customer customer;

    @Relationship(backPopulates = "invoice", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}, orderBy = "id")
    List<InvoiceLine> lines = new ArrayList<>();

    Invoice(LocalDateTime invoiceDate, Customer customer, BigDecimal total) {
        this.invoiceDate = invoiceDate;
        this.customer = customer;
        this.total = total;
    }
}
