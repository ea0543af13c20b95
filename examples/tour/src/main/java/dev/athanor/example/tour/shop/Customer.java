package dev.athanor.example.tour.shop;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who buys. */
@Entity
public class Customer {

    @Id
    private @Nullable Integer id;

    @Column(length = 40)
    private String firstName;

    @Column(length = 40)
    private String lastName;

    @Column(length = 80, unique = true)
    private String email;

    @Column(length = 40)
    private String city;

    @Column(length = 40, index = true)
    private String country;

    private @Nullable Employee supportRep;

    @Relationship(
            backPopulates = "customer",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "invoicedAt, id")
    private List<Invoice> invoices = new ArrayList<>();

    /** Creates a customer who has bought nothing yet. */
    public Customer(String firstName, String lastName, String email, String city, String country) {
        this.firstName = requireNonNull(firstName, "firstName");
        this.lastName = requireNonNull(lastName, "lastName");
        this.email = requireNonNull(email, "email");
        this.city = requireNonNull(city, "city");
        this.country = requireNonNull(country, "country");
    }

    /** Opens an invoice, billed to where the customer lives today. */
    public Invoice invoice(LocalDateTime when) {
        Invoice invoice = new Invoice(when, city, country);
        invoices.add(invoice);
        return invoice;
    }

    /** Names who looks after the customer and returns the customer. */
    public Customer lookedAfterBy(@Nullable Employee employee) {
        supportRep = employee;
        return this;
    }

    /** Moves to another city. */
    public void moveTo(String newCity, String newCountry) {
        city = requireNonNull(newCity, "newCity");
        country = requireNonNull(newCountry, "newCountry");
    }

    /** {@return the key, or null before the customer was stored} */
    public @Nullable Integer id() {
        return id;
    }

    /** {@return first and last name} */
    public String name() {
        return firstName + " " + lastName;
    }

    /** {@return where mail goes} */
    public String email() {
        return email;
    }

    /** {@return the city} */
    public String city() {
        return city;
    }

    /** {@return the country} */
    public String country() {
        return country;
    }

    /** {@return who looks after the customer, if anybody} */
    public @Nullable Employee supportRep() {
        return supportRep;
    }

    /** {@return the invoices, oldest first} */
    public List<Invoice> invoices() {
        return invoices;
    }

    @Override
    public String toString() {
        return firstName + " " + lastName;
    }
}
