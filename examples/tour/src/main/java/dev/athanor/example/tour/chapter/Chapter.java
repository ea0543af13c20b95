package dev.athanor.example.tour.chapter;

import dev.athanor.example.tour.stage.Narrator;

/** A chapter of the tour. */
public interface Chapter {

    /** {@return what it is about, in a few words} */
    String title();

    /** {@return what it teaches, in a sentence} */
    String motto();

    /** Tells the chapter, step by step, in the store. */
    void tell(Narrator tour, Store store);
}
