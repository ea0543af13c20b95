package dev.athanor.sql.schema.option;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a foreign key is checked and made.
 *
 * @param deferrability when it is checked
 * @param match what it does about NULLs in some of its columns
 * @param byAlter whether it is made by ALTER TABLE when all tables are there, not with its table
 * @param words words behind it that one database knows
 * @param info what the program remembers of it
 */
public record ForeignKeyOptions(
        Deferrability deferrability, MatchKind match, boolean byAlter, List<DialectWords> words, Info info) {

    /** Nothing is said. */
    public static final ForeignKeyOptions NONE =
            new ForeignKeyOptions(Deferrability.UNSAID, MatchKind.UNSAID, false, List.of(), Info.NONE);

    /** Creates the options. */
    public ForeignKeyOptions {
        requireNonNull(deferrability, "deferrability");
        requireNonNull(match, "match");
        requireNonNull(info, "info");
        words = List.copyOf(words);
    }

    /** Returns these with when the key is checked. */
    public ForeignKeyOptions deferrability(Deferrability other) {
        return new ForeignKeyOptions(other, match, byAlter, words, info);
    }

    /** Returns these with what the key does about NULLs in some of its columns. */
    public ForeignKeyOptions match(MatchKind other) {
        return new ForeignKeyOptions(deferrability, other, byAlter, words, info);
    }

    /** Returns these with the key made by ALTER TABLE when all tables are there. */
    public ForeignKeyOptions madeByAlter() {
        return new ForeignKeyOptions(deferrability, match, true, words, info);
    }

    /** Returns these with words that {@code dialect} alone knows. */
    public ForeignKeyOptions words(String dialect, String sql) {
        return new ForeignKeyOptions(deferrability, match, byAlter, DialectWords.more(words, dialect, sql), info);
    }

    /** Returns these with {@code value} remembered of the key under {@code key}, for the program's own use. */
    public ForeignKeyOptions info(String key, Object value) {
        return new ForeignKeyOptions(deferrability, match, byAlter, words, info.with(key, value));
    }
}
