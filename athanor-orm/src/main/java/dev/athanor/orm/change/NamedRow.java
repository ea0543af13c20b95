package dev.athanor.orm.change;

import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.orm.metamodel.Settable;
import dev.athanor.sql.ast.ColumnGroup;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of values for columns, in the order of the table, or of the tables that the rows have a part in.
 *
 * @param values the values by column
 */
record NamedRow(Map<ColumnMapping, @Nullable Object> values) {

    /**
     * Returns {@code values}, which are by the names of attributes.
     *
     * @throws SessionException if the entity has no such attribute kept in a column ({@code O101})
     */
    static NamedRow of(EntityMapping<?> mapping, Map<String, ? extends @Nullable Object> values, boolean nulls) {
        Map<ColumnMapping, @Nullable Object> row = new TreeMap<>(inOrder(mapping.lineage()));
        for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
            EmbeddedMapping embedded = embedded(mapping, entry.getKey());
            ColumnGroup<?> group = mapping.descriptor().group(entry.getKey());
            if (group instanceof Settable<?> settable) {
                set(mapping, settable, entry, values).forEach((column, part) -> put(row, column, part, nulls));
            } else if (embedded != null) {
                embedded.values(entry.getValue()).forEach((column, part) -> put(row, column, part, nulls));
            } else {
                put(row, column(mapping, entry.getKey()), entry.getValue(), nulls);
            }
        }
        return new NamedRow(row);
    }

    /** What a row sets by the name of a method. */
    @SuppressWarnings("unchecked") // what is of another class fails where it is made into columns
    private static <T> Map<ColumnMapping, @Nullable Object> set(
            EntityMapping<?> mapping,
            Settable<T> settable,
            Map.Entry<String, ? extends @Nullable Object> entry,
            Map<String, ? extends @Nullable Object> row) {
        Map<ColumnMapping, @Nullable Object> set = new LinkedHashMap<>();
        T value = (T) entry.getValue();
        for (Settable.Part<T> part : settable.parts()) {
            var inRow = part.inRow();
            if (inRow == null) {
                throw new SessionException(
                        "O101",
                        "A row has a value for '" + entry.getKey() + "', by which "
                                + mapping.type().getSimpleName()
                                + " has " + part.column().name() + " computed in the database, and many rows at once"
                                + " are of values alone; say what it is in a row, too: computed("
                                + part.column().name() + ", value, inRow)");
            }
            set.put(mapping.column((Column<?>) part.column().plain()), value == null ? null : inRow.apply(value, row));
        }
        return set;
    }

    private static void put(
            Map<ColumnMapping, @Nullable Object> row, ColumnMapping column, @Nullable Object value, boolean nulls) {
        if (nulls || value != null) {
            row.put(column, value);
        }
    }

    private static @Nullable EmbeddedMapping embedded(EntityMapping<?> mapping, String name) {
        for (EmbeddedMapping embedded : mapping.embedded()) {
            if (embedded.name().equals(name)) {
                return embedded;
            }
        }
        return null;
    }

    /** The tables in order, the topmost first, and in each its columns. */
    private static Comparator<ColumnMapping> inOrder(Lineage lineage) {
        return Comparator.<ColumnMapping>comparingInt(column -> level(lineage, column))
                .thenComparingInt(column -> column.column().index());
    }

    private static int level(Lineage lineage, ColumnMapping column) {
        return lineage.levels().size() == 1
                ? 0
                : lineage.levels().indexOf(lineage.level(column.column().table()));
    }

    private static ColumnMapping column(EntityMapping<?> mapping, String said) {
        String name = mapping.descriptor().synonyms().getOrDefault(said, said);
        List<String> names = new ArrayList<>();
        for (ColumnMapping column : mapping.columns()) {
            if (column.name().equals(name)) {
                int part = mapping.keyPart(column);
                return part < 0 ? column : mapping.key().get(part);
            }
            names.add(column.name());
        }
        for (AttributeMapping attribute : mapping.attributes()) {
            if (attribute.name().equals(name)) {
                throw new SessionException(
                        "O101",
                        attribute + " is no column, so a row has no value for it; give the values of the columns that"
                                + " it stands for: " + names);
            }
        }
        throw new SessionException(
                "O101",
                "A row has a value for '" + name + "', and " + mapping.type().getSimpleName()
                        + " has no such attribute; it has " + names);
    }

    /** {@return whether {@code other} has values for the same columns} */
    boolean isLike(NamedRow other) {
        return values.keySet().equals(other.values.keySet());
    }

    /** Returns the runs of rows that have values for the same columns. */
    static List<List<NamedRow>> runs(List<NamedRow> rows) {
        List<List<NamedRow>> runs = new ArrayList<>();
        for (NamedRow row : rows) {
            List<NamedRow> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (last.isEmpty() || !last.get(0).isLike(row)) {
                last = new ArrayList<>();
                runs.add(last);
            }
            last.add(row);
        }
        return runs;
    }
}
