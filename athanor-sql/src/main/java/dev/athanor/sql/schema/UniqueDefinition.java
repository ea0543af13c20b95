package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.schema.option.Deferrability;
import dev.athanor.sql.schema.option.UniqueOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name the constraint's name, or {@code null}
 * @param columns the columns that are unique together
 * @param options what else it is
 */
public record UniqueDefinition(@Nullable String name, List<String> columns, UniqueOptions options)
        implements TableItem {

    /** Creates the definition; the list is copied. */
    public UniqueDefinition {
        requireNonNull(options, "options");
        columns = List.copyOf(columns);
    }

    /** Creates the definition without options. */
    public UniqueDefinition(@Nullable String name, List<String> columns) {
        this(name, columns, UniqueOptions.NONE);
    }

    /** Returns this with a name. */
    public UniqueDefinition named(String name) {
        return new UniqueDefinition(name, columns, options);
    }

    /** Returns this with when it is checked. */
    public UniqueDefinition deferrability(Deferrability other) {
        return with(options.deferrability(other));
    }

    /** Returns this with two NULLs being the same. */
    public UniqueDefinition nullsNotDistinct() {
        return with(options.nullsNotDistinct(true));
    }

    /** Returns this with columns that are kept in its index, though they need not be unique. */
    public UniqueDefinition include(String... names) {
        return with(options.include(List.of(names)));
    }

    /**
     * Returns this with words behind it that {@code dialect} alone knows: {@code words("sqlite", "ON CONFLICT
     * REPLACE")}.
     */
    public UniqueDefinition words(String dialect, String sql) {
        return with(options.words(dialect, sql));
    }

    /** Returns this with {@code value} remembered under {@code key}, for the program's own use. */
    public UniqueDefinition info(String key, Object value) {
        return with(options.info(key, value));
    }

    /** Returns this with {@code other} options. */
    public UniqueDefinition with(UniqueOptions other) {
        return new UniqueDefinition(name, columns, other);
    }

    @Override
    public void addTo(Table table) {
        List<Column<?>> unused = table.contents().columns(options.include());
        table.contents().add(new UniqueConstraint(name, table.contents().columns(columns), options));
    }
}
