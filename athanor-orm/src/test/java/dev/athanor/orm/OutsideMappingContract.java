package dev.athanor.orm;

import static dev.athanor.orm.beside.Customer_.CUSTOMER;
import static dev.athanor.orm.beside.Invoice_.INVOICE;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.beside.Customer;
import dev.athanor.orm.beside.Invoice;
import dev.athanor.orm.depot.Point;
import dev.athanor.sql.schema.Column;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes that are mapped by interfaces beside them are entities like any other. */
abstract class OutsideMappingContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Customer.class);
    }

    @Test
    @Covers({"ORM-MAP-03", "ORM-MAP-07"})
    void aClassWithoutAnnotationsIsAnEntity() {
        assertThat(INVOICE.table().columns().stream().map(Column::name))
                .containsExactly("number", "total", "customer_id");
        Customer customer = new Customer("Ann", new Customer.Place("Ulm", 7));
        customer.invoices().add(new Invoice(5));
        assertThat(customer.invoices().get(0).customer()).isSameAs(customer);
        session.add(customer);
        session.commit();
        startAnew();

        Customer found = session.scalars(
                        select(CUSTOMER).where(CUSTOMER.home.eq(new Customer.Place("Ulm", 7)), CUSTOMER.name.eq("Ann")))
                .one();
        assertThat(found.shout()).isEqualTo("ANN");
        assertThat(found.home()).isEqualTo(new Customer.Place("Ulm", 7));
        assertThat(found.invoices()).extracting(Invoice::total).containsExactly(5);
        found.name("Bob");
        session.commit();
        assertThat(session.scalars(select(CUSTOMER.name).where(not(CUSTOMER.isGood())))
                        .all())
                .containsExactly("Bob");
        assertThatThrownBy(() -> session.add(new Point(1, 2, null))).hasMessageEndingWith("[M001]");
        assertThatThrownBy(() -> Mappings.of(List.class)).hasMessageEndingWith("[M001]");
    }
}
