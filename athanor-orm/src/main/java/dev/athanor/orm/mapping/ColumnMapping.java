package dev.athanor.orm.mapping;

import dev.athanor.sql.schema.Column;
import org.jspecify.annotations.Nullable;

/** A column of an entity's table, and the field that stands for it if there is one. */
public final class ColumnMapping implements AttributeMapping {

    private final EntityMapping<?> owner;
    private final String name;
    private final int slot;
    private final boolean hidden;
    private final boolean primitive;
    private final Column<?> column;

    ColumnMapping(EntityMapping<?> owner, int slot, Column<?> column, ColumnDescriptor descriptor) {
        this.owner = owner;
        this.name = descriptor.name();
        this.slot = slot;
        this.hidden = false;
        this.primitive = descriptor.is(ColumnTrait.PRIMITIVE);
        this.column = column;
    }

    /** Creates a column more that holds what the column of {@code other} does. */
    ColumnMapping(EntityMapping<?> owner, int slot, Column<?> column, ColumnMapping other) {
        this.owner = owner;
        this.name = other.name;
        this.slot = slot;
        this.hidden = false;
        this.primitive = other.primitive;
        this.column = column;
    }

    /** Creates a foreign key column that only a relationship stands for. */
    ColumnMapping(EntityMapping<?> owner, int slot, Column<?> column) {
        this.owner = owner;
        this.name = column.name();
        this.slot = slot;
        this.hidden = true;
        this.primitive = false;
        this.column = column;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int slot() {
        return slot;
    }

    /** {@return the number that the column has in {@code mapping}, the owner or an entity that extends it} */
    public int slotIn(EntityMapping<?> mapping) {
        return hidden && mapping != owner ? mapping.column(column).slot() : slot;
    }

    @Override
    public EntityMapping<?> owner() {
        return owner;
    }

    /** {@return whether no field stands for the column, so that its value is kept in the object's state} */
    public boolean hidden() {
        return hidden;
    }

    /** {@return whether the field is of a primitive type} */
    public boolean primitive() {
        return primitive;
    }

    /** {@return the column} */
    public Column<?> column() {
        return column;
    }

    /** Entities of a hierarchy that share a column mean the same by it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ColumnMapping that && column.equals(that.column);
    }

    @Override
    public int hashCode() {
        return column.hashCode();
    }

    @Override
    public String toString() {
        return owner.type().getSimpleName() + "." + name;
    }
}
