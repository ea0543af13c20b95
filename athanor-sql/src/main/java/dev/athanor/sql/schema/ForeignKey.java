package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.option.ForeignKeyOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key of a table. What it refers to is found by name at first use, so tables may be defined in any order.
 *
 * @param name the constraint's name, or {@code null} to leave it to the database
 * @param columns the columns that refer
 * @param targetTable the table referred to, with its schema and a dot before it where it has one
 * @param targetNames the columns referred to, in the order of {@code columns}
 * @param onDelete what happens when the row referred to is deleted
 * @param onUpdate what happens when the key referred to is changed
 * @param options how it is checked and made
 */
public record ForeignKey(
        @Nullable String name,
        List<Column<?>> columns,
        String targetTable,
        List<String> targetNames,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        ForeignKeyOptions options)
        implements Constraint {

    /** Creates the key; the lists are copied. */
    public ForeignKey {
        requireNonNull(options, "options");
        columns = List.copyOf(columns);
        targetNames = List.copyOf(targetNames);
        if (columns.isEmpty() || columns.size() != targetNames.size()) {
            throw new SchemaException(
                    "S002",
                    "a foreign key to " + targetTable + " pairs " + columns.size() + " columns with "
                            + targetNames.size() + "; give as many on both sides, at least one");
        }
    }

    @Override
    public ForeignKey named(@Nullable String other) {
        return new ForeignKey(other, columns, targetTable, targetNames, onDelete, onUpdate, options);
    }

    /**
     * Returns the table referred to. Without a schema of its own it is first looked for in that of the MetaData.
     *
     * @throws SchemaException if the MetaData has no such table ({@code S003})
     */
    public Table target() {
        MetaData metadata = columns.get(0).table().metadata();
        Table target = metadata.find(targetTable);
        if (target == null) {
            throw new SchemaException(
                    "S003",
                    "foreign key " + columns.get(0) + " refers to table " + targetTable
                            + ", which this MetaData does not"
                            + " have; define the table in the same MetaData or correct the name");
        }
        return target;
    }

    /**
     * Returns the columns referred to, in the order of {@link #columns}.
     *
     * @throws SchemaException if the table has no such column ({@code S004})
     */
    public List<Column<?>> targets() {
        Table target = target();
        List<Column<?>> targets = new ArrayList<>();
        for (String targetName : targetNames) {
            targets.add(target.c(targetName));
        }
        return List.copyOf(targets);
    }
}
