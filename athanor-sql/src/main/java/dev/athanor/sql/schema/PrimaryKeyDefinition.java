package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.schema.option.DialectWords;
import dev.athanor.sql.schema.option.Info;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table as a whole: its name, and the order of its columns. The columns themselves are defined as
 * part of the key.
 *
 * @param name the constraint's name, or {@code null}
 * @param columns the columns, in order
 * @param words words behind it that one database knows
 * @param info what the program remembers of it
 */
public record PrimaryKeyDefinition(@Nullable String name, List<String> columns, List<DialectWords> words, Info info)
        implements TableItem {

    /** Creates the definition; the list is copied. */
    public PrimaryKeyDefinition {
        columns = List.copyOf(columns);
        requireNonNull(info, "info");
        words = List.copyOf(words);
    }

    /** Creates the definition without words of one database. */
    public PrimaryKeyDefinition(@Nullable String name, List<String> columns) {
        this(name, columns, List.of(), Info.NONE);
    }

    /** Returns what was said of the primary key of {@code table} as a whole, or {@code null}. */
    public static @Nullable PrimaryKeyDefinition of(Table table) {
        return table.contents().primaryKeyDefinition();
    }

    /** Returns this with a name. */
    public PrimaryKeyDefinition named(String name) {
        return new PrimaryKeyDefinition(name, columns, words, info);
    }

    /**
     * Returns this with words behind it that {@code dialect} alone knows: {@code words("sqlite", "ON CONFLICT FAIL")},
     * or {@code words("sqlite", "AUTOINCREMENT")} for numbers that are never used twice.
     */
    public PrimaryKeyDefinition words(String dialect, String sql) {
        return new PrimaryKeyDefinition(name, columns, DialectWords.more(words, dialect, sql), info);
    }

    /** Returns this with {@code value} remembered under {@code key}, for the program's own use. */
    public PrimaryKeyDefinition info(String key, Object value) {
        return new PrimaryKeyDefinition(name, columns, words, info.with(key, value));
    }

    @Override
    public void addTo(Table table) {
        table.contents().define(this);
    }
}
