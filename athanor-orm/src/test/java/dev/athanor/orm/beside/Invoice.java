package dev.athanor.orm.beside;

import org.jspecify.annotations.Nullable;

/** An invoice, which knows nothing of databases either. */
public class Invoice {

    private @Nullable Integer number;

    private int total;

    private @Nullable Customer customer;

    public Invoice(int total) {
        this.total = total;
    }

    public @Nullable Integer number() {
        return number;
    }

    public int total() {
        return total;
    }

    public @Nullable Customer customer() {
        return customer;
    }
}
