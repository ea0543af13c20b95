package dev.athanor.sql.ast;

/** What may be true of an INSERT, for those who run it. */
public enum InsertTrait {
    /** It inserts one row, neither none nor several. */
    ONE_ROW,
    /** It inserts a row of values and nothing else: no query, no word on conflicts, no prefix. */
    PLAIN,
    /** It says what becomes of rows that meet others. */
    MEETS_OTHERS,
    /** The engine fills columns in that it does not name. */
    TAKES_DEFAULTS,
    /** It asks for what the database fills in. */
    RETURNS_DEFAULTS
}
