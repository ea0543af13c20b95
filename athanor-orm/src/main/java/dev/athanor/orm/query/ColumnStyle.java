package dev.athanor.orm.query;

/** Which columns of an entity an option is about, and what becomes of them. */
public enum ColumnStyle {
    /** Those named are loaded, with the key; all others on first use. */
    ONLY("loadOnly"),
    /** Those named are loaded, with the key; use of all others is an error. */
    ONLY_OR_RAISE("loadOnlyRaise"),
    /** Those named are loaded on first use. */
    DEFER("defer"),
    /** Those named are loaded with the object. */
    UNDEFER("undefer"),
    /** Those named are loaded neither with the object nor on use, which is an error. */
    RAISE("deferRaise");

    private final String option;

    ColumnStyle(String option) {
        this.option = option;
    }

    /** {@return the option that says it, as a program writes it} */
    public String option() {
        return option;
    }
}
