package dev.athanor.orm.mapping;

import dev.athanor.sql.error.CompileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** {@return whether values of components are changed in place} */
    public boolean isMutable() {
        return columns.stream().anyMatch(ColumnMapping::isMutable);
    }

    /**
     * Returns what the columns hold of a record, {@code null} in each for {@code null}.
     *
     * @throws CompileException if {@code value} is no such record ({@code C018})
     */
    public Map<ColumnMapping, @Nullable Object> values(@Nullable Object value) {
        if (value != null && !descriptor.type().isInstance(value)) {
            throw new CompileException(
                    "C018",
                    "attribute " + this + " holds " + descriptor.type().getName() + ", not "
                            + value.getClass().getName() + "; convert the value first");
        }
        @Nullable Object[] parts = descriptor.parts(value);
        Map<ColumnMapping, @Nullable Object> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column, parts[column.part()]));
        return values;
    }

    @Override
    public String toString() {
        return owner.type().getSimpleName() + "." + name();
    }
}
