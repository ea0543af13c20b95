package dev.athanor.migrate.runtime;

/** Which way a revision is run. */
public enum Direction {
    /** It is applied. */
    UPGRADE("upgrade"),
    /** It is taken back. */
    DOWNGRADE("downgrade");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** {@return the word for it, as it stands in messages} */
    public String word() {
        return word;
    }
}
