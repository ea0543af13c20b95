package dev.athanor.orm.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that holds a record kept in several columns. Immutable: the methods that add something return a new
 * descriptor.
 *
 * <pre>{@code
 * EmbeddedDescriptor.of("start", Point.class, point -> new Object[] {point.x(), point.y()},
 *                 parts -> new Point((Integer) parts[0], (Integer) parts[1]))
 *         .add(ColumnDescriptor.of("x", "start_x", Integer.class).notNull().primitive())
 *         .add(ColumnDescriptor.of("y", "start_y", Integer.class).notNull().primitive())
 * }</pre>
 *
 * @param name the name of the field
 * @param type the class of the record
 * @param taker takes a record into its parts
 * @param maker makes a record of its parts
 * @param columns the columns of the parts, in the order of the components; they are named after these
 * @param nullable whether the record is null where all its columns are NULL
 * @param <R> the record
 */
public record EmbeddedDescriptor<R>(
        String name,
        Class<R> type,
        Function<R, @Nullable Object[]> taker,
        Function<@Nullable Object[], R> maker,
        List<ColumnDescriptor> columns,
        boolean nullable)
        implements AttributeDescriptor {

    /** Creates the descriptor; the list is copied. */
    public EmbeddedDescriptor {
        columns = List.copyOf(columns);
    }

    /** Returns a descriptor without columns. */
    public static <R> EmbeddedDescriptor<R> of(
            String name, Class<R> type, Function<R, @Nullable Object[]> taker, Function<@Nullable Object[], R> maker) {
        return new EmbeddedDescriptor<>(name, type, taker, maker, List.of(), false);
    }

    /** Returns this with the column of the next component. */
    public EmbeddedDescriptor<R> add(ColumnDescriptor column) {
        List<ColumnDescriptor> longer = new ArrayList<>(columns);
        longer.add(column);
        return new EmbeddedDescriptor<>(name, type, taker, maker, longer, nullable);
    }

    /** Returns this as one that is null where all its columns are NULL. */
    public EmbeddedDescriptor<R> orNull() {
        return new EmbeddedDescriptor<>(name, type, taker, maker, columns, true);
    }

    /** Returns the parts of {@code value}, all null if it is. */
    public @Nullable Object[] parts(@Nullable Object value) {
        return value == null ? new @Nullable Object[columns.size()] : taker.apply(type.cast(value));
    }

    /** Returns the record of {@code parts}; null if all of them are, and the record may be. */
    public @Nullable Object record(@Nullable Object[] parts) {
        if (nullable) {
            boolean empty = true;
            for (Object part : parts) {
                empty &= part == null;
            }
            if (empty) {
                return null;
            }
        }
        return maker.apply(parts);
    }
}
