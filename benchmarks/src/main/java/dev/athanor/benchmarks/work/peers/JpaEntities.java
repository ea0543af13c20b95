package dev.athanor.benchmarks.work.peers;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same tables as JPA has them. Keys come from a sequence in steps of 500: with those of an identity column
 * Hibernate could not write in batches.
 */
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // the mappers read and write the fields
public final class JpaEntities {

    private JpaEntities() {}

    /** A customer. */
    @Entity(name = "Customer")
    @Table(name = "customer")
    public static class Customer {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_keys")
        @SequenceGenerator(name = "customer_keys", sequenceName = "customer_keys", allocationSize = 500)
        private @Nullable Integer id;

        @Column(name = "first_name")
        private String firstName;

        @Column(name = "last_name")
        private String lastName;

        private String email;

        private @Nullable String city;

        private int age;

        private BigDecimal balance;

        private boolean active;

        @Column(name = "created_at")
        private LocalDateTime createdAt;

        private long points;

        /** For the mappers. */
        protected Customer() {}

        /** The customer of a number, the same as on every side. */
        Customer(int number) {
            firstName = "First" + number;
            lastName = "Last" + number % 97;
            email = "customer" + number + "@example.org";
            city = number % 7 == 0 ? null : "City" + number % 31;
            age = 18 + number % 70;
            balance = BigDecimal.valueOf(number * 37L % 100_000, 2);
            active = number % 3 != 0;
            createdAt = LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(number * 61L);
            points = number * 11L;
        }

        @Nullable
        Integer id() {
            return id;
        }

        void raise() {
            balance = balance.add(BigDecimal.ONE);
        }
    }

    /** A parent. */
    @Entity(name = "Basket")
    @Table(name = "basket")
    public static class Basket {

        @Id
        private Integer id;

        private String label;

        @OneToMany(mappedBy = "basket", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Line> lines = new ArrayList<>();

        List<Line> lines() {
            return lines;
        }
    }

    /** A child. */
    @Entity(name = "Line")
    @Table(name = "basket_line")
    public static class Line {

        @Id
        private Integer id;

        private String title;

        private int quantity;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        @JoinColumn(name = "basket_id")
        private Basket basket;
    }
}
