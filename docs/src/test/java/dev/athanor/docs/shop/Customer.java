package dev.athanor.docs.shop;

import org.jspecify.annotations.Nullable;

// tag::customer[]
public class Customer { // knows nothing of databases

    private @Nullable Integer id;
    private String name;
    // end::customer[]

    public Customer(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }
}
