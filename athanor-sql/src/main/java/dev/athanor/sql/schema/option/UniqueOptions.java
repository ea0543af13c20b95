package dev.athanor.sql.schema.option;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a unique constraint is beside its columns.
 *
 * @param deferrability when it is checked
 * @param nullsNotDistinct whether two NULLs are the same
 * @param include columns that are kept in its index, though they need not be unique
 * @param words words behind it that one database knows
 * @param info what the program remembers of it
 */
public record UniqueOptions(
        Deferrability deferrability,
        boolean nullsNotDistinct,
        List<String> include,
        List<DialectWords> words,
        Info info) {

    /** Nothing is said. */
    public static final UniqueOptions NONE =
            new UniqueOptions(Deferrability.UNSAID, false, List.of(), List.of(), Info.NONE);

    /** Creates the options; the lists are copied. */
    public UniqueOptions {
        requireNonNull(deferrability, "deferrability");
        include = List.copyOf(include);
        requireNonNull(info, "info");
        words = List.copyOf(words);
    }

    /** Returns these with when the constraint is checked. */
    public UniqueOptions deferrability(Deferrability other) {
        return new UniqueOptions(other, nullsNotDistinct, include, words, info);
    }

    /** Returns these with two NULLs being the same, or not. */
    public UniqueOptions nullsNotDistinct(boolean same) {
        return new UniqueOptions(deferrability, same, include, words, info);
    }

    /** Returns these with columns that are kept in the index of the constraint. */
    public UniqueOptions include(List<String> columns) {
        return new UniqueOptions(deferrability, nullsNotDistinct, columns, words, info);
    }

    /** Returns these with words that {@code dialect} alone knows. */
    public UniqueOptions words(String dialect, String sql) {
        return new UniqueOptions(
                deferrability, nullsNotDistinct, include, DialectWords.more(words, dialect, sql), info);
    }

    /** Returns these with {@code value} remembered of the constraint under {@code key}, for the program's own use. */
    public UniqueOptions info(String key, Object value) {
        return new UniqueOptions(deferrability, nullsNotDistinct, include, words, info.with(key, value));
    }
}
