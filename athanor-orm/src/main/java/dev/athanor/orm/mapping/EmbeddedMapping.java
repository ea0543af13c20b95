package dev.athanor.orm.mapping;

import java.util.List;

/** An attribute that holds a record kept in several columns, as it is mapped. */
public final class EmbeddedMapping implements AttributeMapping {

    private final EntityMapping<?> owner;
    private final int slot;
    private final EmbeddedDescriptor<?> descriptor;
    private final List<ColumnMapping> columns;

    EmbeddedMapping(EntityMapping<?> owner, int slot, EmbeddedDescriptor<?> descriptor) {
        this.owner = owner;
        this.slot = slot;
        this.descriptor = descriptor;
        this.columns = descriptor.columns().stream()
                .map(column -> new ColumnMapping(
                        new ColumnMapping.Place(
                                owner, slot, this, descriptor.columns().indexOf(column)),
                        owner.table().c(column.column()),
                        column))
                .toList();
    }

    @Override
    public String name() {
        return descriptor.name();
    }

    @Override
    public int slot() {
        return slot;
    }

    @Override
    public EntityMapping<?> owner() {
        return owner;
    }

    /** {@return what the processor knows of it} */
    public EmbeddedDescriptor<?> descriptor() {
        return descriptor;
    }

    /** {@return the columns of its components, in order} */
    public List<ColumnMapping> columns() {
        return columns;
    }

    @Override
    public String toString() {
        return owner.type().getSimpleName() + "." + name();
    }
}
