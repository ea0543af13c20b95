package dev.athanor.orm.mapping;

import dev.athanor.sql.schema.Column;

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

    @Override
    public String toString() {
        return owner.type().getSimpleName() + "." + name;
    }
}
