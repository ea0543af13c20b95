package dev.athanor.orm.beside;

import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.MappingFor;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** How invoices are kept. */
@MappingFor(value = Invoice.class, table = "client_invoice")
interface InvoiceMapping {

    @Id
    @Nullable
    Integer number();

    @Relationship(backPopulates = "invoices")
    @Nullable
    Customer customer();
}
