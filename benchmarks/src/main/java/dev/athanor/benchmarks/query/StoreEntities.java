package dev.athanor.benchmarks.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;

/** The same tables as Hibernate wants them. */
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate reads and writes the fields
final class StoreEntities {

    static final List<Class<?>> ALL =
            List.of(Artist.class, Album.class, Track.class, Employee.class, Customer.class, Invoice.class, Line.class);

    private StoreEntities() {}

    @Entity(name = "Artist")
    @Table(name = "artist")
    static class Artist {
        @Id
        Integer id;

        String name;
    }

    @Entity(name = "Album")
    @Table(name = "album")
    static class Album {
        @Id
        Integer id;

        String title;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "artist_id")
        Artist artist;
    }

    @Entity(name = "Track")
    @Table(name = "track")
    static class Track {
        @Id
        Integer id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "album_id")
        Album album;

        Integer milliseconds;

        @Column(name = "unit_price")
        BigDecimal unitPrice;
    }

    @Entity(name = "Employee")
    @Table(name = "employee")
    static class Employee {
        @Id
        Integer id;

        String title;
    }

    @Entity(name = "Customer")
    @Table(name = "customer")
    static class Customer {
        @Id
        Integer id;

        @Column(name = "last_name")
        String lastName;

        String country;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "support_rep_id")
        Employee supportRep;
    }

    @Entity(name = "Invoice")
    @Table(name = "invoice")
    static class Invoice {
        @Id
        Integer id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "customer_id")
        Customer customer;

        @Column(name = "billing_city")
        String billingCity;

        BigDecimal total;
    }

    @Entity(name = "Line")
    @Table(name = "invoice_line")
    static class Line {
        @Id
        Integer id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "invoice_id")
        Invoice invoice;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "track_id")
        Track track;

        Integer quantity;
    }
}
