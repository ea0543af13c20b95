package dev.athanor.benchmarks;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What is read and written on both sides: ten attributes of the usual types. */
@Entity
public class Customer {

    @Id
    private @Nullable Integer id;

    @Column(length = 40)
    private String firstName;

    @Column(length = 40)
    private String lastName;

    @Column(length = 80)
    private String email;

    @Column(length = 40)
    private @Nullable String city;

    private int age;

    @Column(precision = 12, scale = 2)
    private BigDecimal balance;

    private boolean active;

    private LocalDateTime createdAt;

    private long points;

    /** Creates a customer; the database makes the key where it is null. */
    public Customer(@Nullable Integer id, Name name, @Nullable String city, int age, Account account) {
        this.id = id;
        this.firstName = name.first();
        this.lastName = name.last();
        this.email = name.email();
        this.city = city;
        this.age = age;
        this.balance = account.balance();
        this.active = account.active();
        this.createdAt = account.createdAt();
        this.points = account.points();
    }

    /** Who the customer is. */
    public record Name(String first, String last, String email) {}

    /** What the customer has. */
    public record Account(BigDecimal balance, boolean active, LocalDateTime createdAt, long points) {}

    /** Returns the customer of a number, always the same. */
    public static Customer numbered(int number) {
        return new Customer(
                null,
                new Name("First" + number, "Last" + number % 97, "customer" + number + "@example.org"),
                number % 7 == 0 ? null : "City" + number % 31,
                18 + number % 70,
                new Account(
                        BigDecimal.valueOf(number * 37L % 100_000, 2),
                        number % 3 != 0,
                        LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(number * 61L),
                        number * 11L));
    }

    /** {@return the key, or {@code null} before the row is written} */
    public @Nullable Integer id() {
        return id;
    }

    /** Takes the key the database made. */
    public void id(int made) {
        this.id = made;
    }

    /** {@return the first name} */
    public String firstName() {
        return firstName;
    }

    /** {@return the last name} */
    public String lastName() {
        return lastName;
    }

    /** {@return the address for mail} */
    public String email() {
        return email;
    }

    /** {@return the city, if known} */
    public @Nullable String city() {
        return city;
    }

    /** {@return the age in years} */
    public int age() {
        return age;
    }

    /** {@return the money left} */
    public BigDecimal balance() {
        return balance;
    }

    /** Changes the money left. */
    public void balance(BigDecimal other) {
        this.balance = other;
    }

    /** {@return whether the account is in use} */
    public boolean active() {
        return active;
    }

    /** {@return when the account was opened} */
    public LocalDateTime createdAt() {
        return createdAt;
    }

    /** {@return the points collected} */
    public long points() {
        return points;
    }
}
