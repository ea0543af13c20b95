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
@Entity(table = "Customer")
class Customer {

    @Id
    @Column(name = "CustomerId")
    @Nullable Integer id;

    @Column(name = "FirstName", length = 40)
    String firstName;

    @Column(name = "LastName", length = 20)
    String lastName;

    @Column(name = "Company", length = 80)
    @Nullable String company;

    @Column(name = "Address", length = 70)
    @Nullable String address;

    @Column(name = "City", length = 40)
    @Nullable String city;

    @Column(name = "State", length = 40)
    @Nullable String state;

    @Column(name = "Country", length = 40)
    @Nullable String country;

    @Column(name = "PostalCode", length = 10)
    @Nullable String postalCode;

    @Column(name = "Phone", length = 24)
    @Nullable String phone;

    @Column(name = "Fax", length = 24)
    @Nullable String fax;

    @Column(name = "Email", length = 60)
    String email;

    @Column(name = "SupportRepId")
    @ForeignKey("Employee.EmployeeId")
    @Nullable Integer supportRepId;

    @Nullable Employee supportRep;

    @Relationship(backPopulates = "customer", cascade = Cascade.ALL)
    List<Invoice> invoices = new ArrayList<>();

    Customer(String firstName, String lastName, String email) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.email = email;
    }
}
