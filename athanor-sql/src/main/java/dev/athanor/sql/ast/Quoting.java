package dev.athanor.sql.ast;

/** Whether a name stands between quotes. */
public enum Quoting {
    /** Where the database needs it: around words of its own, capitals, and whatever is no letter or digit. */
    AS_NEEDED,
    /** Always, so that the database keeps it letter by letter. */
    ALWAYS,
    /** Never, so that the database makes of its capitals what it makes of them; for names of letters and digits. */
    NEVER
}
