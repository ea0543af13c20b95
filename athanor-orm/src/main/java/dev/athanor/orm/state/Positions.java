package dev.athanor.orm.state;

import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.CollectionHint.Position;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the attribute that holds the places of members in step with a list. */
final class Positions {

    private final RelationshipMapping relationship;
    private final Position position;

    private Positions(RelationshipMapping relationship, Position position) {
        this.relationship = relationship;
        this.position = position;
    }

    /** Returns what keeps the places of a relationship, or null if nothing does. */
    static @Nullable Positions of(RelationshipMapping relationship) {
        Position position = relationship.descriptor().collection().position();
        return position == null ? null : new Positions(relationship, position);
    }

    private ColumnMapping column() {
        AttributeMapping attribute = relationship.target().attribute(position.attribute());
        return (ColumnMapping) attribute;
    }

    /** Gives the member at the end its place, unless it has one and the list lets it. */
    void appended(Object member, int index) {
        ColumnMapping column = column();
        EntityState state = EntityState.of((Instrumented) member);
        boolean unloaded = state.isUnloaded(column.slotIn(state.mapping()));
        if (position.always() || (!unloaded && isNone(column, ColumnValue.of(state, column)))) {
            place(state, column, index);
        }
    }

    /** Gives a member the place it is at. */
    void place(Object member, int index) {
        place(EntityState.of((Instrumented) member), column(), index);
    }

    /** Gives all members the places they are at. */
    void renumber(List<?> members) {
        ColumnMapping column = column();
        for (int i = 0; i < members.size(); i++) {
            place(EntityState.of((Instrumented) members.get(i)), column, i);
        }
    }

    /** Takes the place from a member that is no more in the list. */
    void left(Object member) {
        ColumnMapping column = column();
        EntityState state = EntityState.of((Instrumented) member);
        Class<?> type = column.column().type().javaType();
        if (!column.primitive() && column.column().isNullable()) {
            ColumnValue.write(state, column, null);
        } else if (Number.class.isAssignableFrom(type)) {
            ColumnValue.write(state, column, ColumnValue.as(type, 0));
        }
    }

    /** {@return whether a value is no place: null, or zero where there is no null} */
    private static boolean isNone(ColumnMapping column, @Nullable Object value) {
        boolean zero = value instanceof Number number && number.longValue() == 0;
        return value == null || (zero && (column.primitive() || !column.column().isNullable()));
    }

    private void place(EntityState state, ColumnMapping column, int index) {
        Object value = ColumnValue.as(
                column.column().type().javaType(), position.values().apply(index));
        if (!value.equals(ColumnValue.of(state, column)) || state.isUnloaded(column.slotIn(state.mapping()))) {
            ColumnValue.write(state, column, value);
        }
    }
}
