package dev.athanor.example.tour.chapter;

/** Something that must not work. */
final class Attempt {

    private Attempt() {}

    /** Code that may fail. */
    interface Code {

        /** Runs the code. */
        void run() throws Exception;
    }

    /** Returns what {@code code} says when it fails. */
    static String attempt(Code code) {
        try {
            code.run();
        } catch (Exception expected) {
            return String.valueOf(expected.getMessage());
        }
        return "nothing: it worked";
    }
}
