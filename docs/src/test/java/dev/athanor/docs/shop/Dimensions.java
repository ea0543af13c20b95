package dev.athanor.docs.shop;

// tag::dimensions[]
public record Dimensions(int width, int height) {}
// end::dimensions[]
