package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Fragment;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.schema.option.DialectWords;
import dev.athanor.sql.schema.option.Info;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition that every row satisfies.
 *
 * @param name the constraint's name, or {@code null}
 * @param condition the condition: an expression, or a {@link Fragment}
 * @param words words behind it that one database knows
 * @param info what the program remembers of it
 */
public record CheckDefinition(@Nullable String name, SqlNode condition, List<DialectWords> words, Info info)
        implements TableItem {

    /** Creates the definition; the condition may not be null. */
    public CheckDefinition {
        requireNonNull(condition, "condition");
        requireNonNull(info, "info");
        words = List.copyOf(words);
    }

    /** Creates it without words of one database. */
    public CheckDefinition(@Nullable String name, SqlNode condition) {
        this(name, condition, List.of(), Info.NONE);
    }

    /** Creates the definition of a condition as SQL, which is written as it is. */
    public CheckDefinition(@Nullable String name, String condition) {
        this(name, Fragment.of(condition));
    }

    /** Returns this with a name. */
    public CheckDefinition named(String name) {
        return new CheckDefinition(name, condition, words, info);
    }

    /** Returns this with words behind it that {@code dialect} alone knows: {@code words("postgresql", "NOT VALID")}. */
    public CheckDefinition words(String dialect, String sql) {
        return new CheckDefinition(name, condition, DialectWords.more(words, dialect, sql), info);
    }

    /** Returns this with {@code value} remembered under {@code key}, for the program's own use. */
    public CheckDefinition info(String key, Object value) {
        return new CheckDefinition(name, condition, words, info.with(key, value));
    }

    @Override
    public void addTo(Table table) {
        table.contents().add(new CheckConstraint(name, condition, words, info));
    }
}
