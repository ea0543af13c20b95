package dev.athanor.example.tour.chinook;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who buys. */
@SuppressWarnings("unused") // not every column is looked at
@Entity(table = "Customer")
class Customer {

    @Id
    @Column(name = "CustomerId")
    private @Nullable Integer id;

    @Column(name = "FirstName", length = 40)
    private String firstName;

    @Column(name = "LastName", length = 20)
    private String lastName;

    @Column(name = "Company", length = 80)
    private @Nullable String company;

    @Column(name = "Address", length = 70)
    private @Nullable String address;

    @Column(name = "City", length = 40)
    private @Nullable String city;

    @Column(name = "State", length = 40)
    private @Nullable String state;

    @Column(name = "Country", length = 40)
    private @Nullable String country;

    @Column(name = "PostalCode", length = 10)
    private @Nullable String postalCode;

    @Column(name = "Phone", length = 24)
    private @Nullable String phone;

    @Column(name = "Fax", length = 24)
    private @Nullable String fax;

    @Column(name = "Email", length = 60)
    private String email;

    @Column(name = "SupportRepId")
    @ForeignKey("Employee.EmployeeId")
    private @Nullable Integer supportRepId;

    private @Nullable Employee supportRep;

    @Relationship(backPopulates = "customer", cascade = Cascade.ALL)
    private List<Invoice> invoices = new ArrayList<>();

    Customer(String firstName, String lastName, String email) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.email = email;
    }

    String email() {
        return email;
    }

    List<Invoice> invoices() {
        return invoices;
    }

    @Nullable
    Employee supportRep() {
        return supportRep;
    }

    @Nullable
    Integer id() {
        return id;
    }
}
