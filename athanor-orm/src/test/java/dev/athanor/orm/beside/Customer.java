package dev.athanor.orm.beside;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer, who knows nothing of databases. */
public class Customer {

    private @Nullable Integer id;

    private String name;

    private int rating;

    private Place home;

    private @Nullable String shout;

    private List<Invoice> invoices = new ArrayList<>();

    /** A place. */
    public record Place(String town, int number) {}

    public Customer(String name, Place home) {
        this.name = name;
        this.home = home;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public int rating() {
        return rating;
    }

    public Place home() {
        return home;
    }

    public @Nullable String shout() {
        return shout;
    }

    public List<Invoice> invoices() {
        return invoices;
    }
}
