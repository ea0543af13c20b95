package dev.athanor.docs.shop;

import java.util.UUID;

// tag::id[]
public record BookId(UUID value) {}
// end::id[]
