package dev.athanor.orm.state;

import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.sql.ast.Expression;
import org.jspecify.annotations.Nullable;

/** The values of columns in objects: that of a part of a record is taken from what the field holds. */
public final class ColumnValue {

    private ColumnValue() {}

    /** {@return the value of {@code column} as it is: nothing is loaded} */
    public static @Nullable Object of(EntityState state, ColumnMapping column) {
        return column.of(state.value(column.slotIn(state.mapping())));
    }

    /** {@return the value that was last in step with the row; {@link EntityState#UNKNOWN} if it was never loaded} */
    public static @Nullable Object committed(EntityState state, ColumnMapping column) {
        Object held = state.committed(column.slotIn(state.mapping()));
        return held == EntityState.UNKNOWN ? held : column.of(held);
    }

    /** {@return whether the value differs from the one in step with the row, or an expression is to be written} */
    public static boolean differs(EntityState state, ColumnMapping column) {
        if (state.assigned(column.slotIn(state.mapping())) != null) {
            return true;
        }
        return state.isChanged(column.slotIn(state.mapping()))
                && !Values.equal(committed(state, column), of(state, column));
    }

    /**
     * Returns a value of a key as a column of another type holds it: a foreign key may be narrower than what it means.
     */
    public static Object as(Class<?> wanted, Object value) {
        if (value instanceof Number number && !wanted.isInstance(value)) {
            if (wanted == Long.class) {
                return number.longValue();
            }
            if (wanted == Integer.class) {
                return Math.toIntExact(number.longValue());
            }
            if (wanted == Short.class) {
                return (short) number.longValue();
            }
        }
        return value;
    }

    /** {@return whether an object has the value that the row of another one is known to have} */
    public static boolean isThatOfRow(EntityState other, EntityState state, ColumnMapping column) {
        return Values.equal(committed(other, column), of(state, column));
    }

    /** {@return whether the column has a value, or an expression is to be written} */
    public static boolean isPresent(EntityState state, ColumnMapping column) {
        return state.isPresent(column.slotIn(state.mapping()))
                || state.assigned(column.slotIn(state.mapping())) != null;
    }

    /** Writes a column the way the program would: what it was before is kept for the next flush. */
    public static void write(EntityState state, ColumnMapping column, @Nullable Object value) {
        int slot = column.slotIn(state.mapping());
        state.write(slot, column.embedded() == null ? value : column.in(state.value(slot), value));
    }

    /** Writes a column as it is in the database; no event comes of it. */
    public static void setLoaded(EntityState state, Instrumented entity, ColumnMapping column, @Nullable Object value) {
        int slot = column.slotIn(state.mapping());
        state.setLoaded(entity, slot, column.embedded() == null ? value : column.in(state.value(slot), value));
    }

    /**
     * Has the next flush write what {@code expression} is in the database; what the field holds stays until then.
     *
     * @throws SessionException if the attribute is only read ({@code O059})
     */
    public static void assign(EntityState state, int slot, Expression<?> expression) {
        EntityLayout.of(state.mapping().type()).requireWritable(state, slot);
        state.touch(state.present());
        state.assign(slot, expression);
    }

    /**
     * Has the next flush write a value that was changed in place.
     *
     * @throws SessionException if the attribute is a relationship, part of the key or the version, or not loaded
     *     ({@code O096})
     */
    public static void markModified(EntityState state, int slot) {
        EntityLayout layout = EntityLayout.of(state.mapping().type());
        layout.requireWritable(state, slot);
        String why = layout.isRelationship(slot)
                ? "is a relationship, which knows its changes"
                : layout.isWatched(slot) ? "finds the row, so its former value is needed; write another" : null;
        if (why == null && !state.isPresent(slot)) {
            why = "has no value, so there is none that was changed in place; read it first";
        }
        if (why != null) {
            throw new SessionException(
                    "O096", state + "." + state.attribute(slot).name() + " cannot be marked as modified: it " + why);
        }
        state.rewrite(state.present(), slot);
        layout.hearing().tell(slot, listener -> listener.modified(state.present()));
    }

    /** Gives a field of a new object that is to hold a record, and was given none, one of nothing. */
    static void fillNew(EntityState state, Instrumented entity, EmbeddedMapping embedded) {
        int slot = embedded.slot();
        state.unloaded(slot, false);
        if (entity.$get(slot) == null) {
            entity.$set(slot, embedded.descriptor().record(embedded.descriptor().parts(null)));
        }
    }
}
