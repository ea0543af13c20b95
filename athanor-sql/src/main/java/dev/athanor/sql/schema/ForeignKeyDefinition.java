package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.schema.option.Deferrability;
import dev.athanor.sql.schema.option.ForeignKeyOptions;
import dev.athanor.sql.schema.option.MatchKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key of several columns, by name.
 *
 * @param name the constraint's name, or {@code null}
 * @param columns the columns that refer
 * @param targetTable the table referred to
 * @param targets the columns referred to
 * @param onDelete what happens when the row referred to is deleted
 * @param onUpdate what happens when the key referred to is changed
 * @param options how it is checked and made
 */
public record ForeignKeyDefinition(
        @Nullable String name,
        List<String> columns,
        String targetTable,
        List<String> targets,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        ForeignKeyOptions options)
        implements TableItem {

    /** Creates the definition; the lists are copied. */
    public ForeignKeyDefinition {
        requireNonNull(options, "options");
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
    }

    /** Creates the definition without a word on updates and checks. */
    public ForeignKeyDefinition(
            @Nullable String name,
            List<String> columns,
            String targetTable,
            List<String> targets,
            ReferentialAction onDelete) {
        this(name, columns, targetTable, targets, onDelete, ReferentialAction.UNSAID, ForeignKeyOptions.NONE);
    }

    /** Returns this with a name. */
    public ForeignKeyDefinition named(String name) {
        return new ForeignKeyDefinition(name, columns, targetTable, targets, onDelete, onUpdate, options);
    }

    /** Returns this with what happens when the row referred to is deleted. */
    public ForeignKeyDefinition onDelete(ReferentialAction action) {
        return new ForeignKeyDefinition(name, columns, targetTable, targets, action, onUpdate, options);
    }

    /** Returns this with what happens when the key referred to is changed. */
    public ForeignKeyDefinition onUpdate(ReferentialAction action) {
        return new ForeignKeyDefinition(name, columns, targetTable, targets, onDelete, action, options);
    }

    /** Returns this with when it is checked. */
    public ForeignKeyDefinition deferrability(Deferrability other) {
        return with(options.deferrability(other));
    }

    /** Returns this with what it does about NULLs in some of its columns. */
    public ForeignKeyDefinition match(MatchKind other) {
        return with(options.match(other));
    }

    /** Returns this made by ALTER TABLE when all tables are there, as keys that go in a circle are anyway. */
    public ForeignKeyDefinition madeByAlter() {
        return with(options.madeByAlter());
    }

    /** Returns this with words behind it that {@code dialect} alone knows: {@code words("postgresql", "NOT VALID")}. */
    public ForeignKeyDefinition words(String dialect, String sql) {
        return with(options.words(dialect, sql));
    }

    /** Returns this with {@code value} remembered under {@code key}, for the program's own use. */
    public ForeignKeyDefinition info(String key, Object value) {
        return with(options.info(key, value));
    }

    /** Returns this with {@code other} options. */
    public ForeignKeyDefinition with(ForeignKeyOptions other) {
        return new ForeignKeyDefinition(name, columns, targetTable, targets, onDelete, onUpdate, other);
    }

    @Override
    public void addTo(Table table) {
        table.contents()
                .add(new ForeignKey(
                        name, table.contents().columns(columns), targetTable, targets, onDelete, onUpdate, options));
    }
}
