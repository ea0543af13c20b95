package dev.athanor.orm.mapping;

import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.schema.Column;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A column of an entity's table, and the field that stands for it if there is one. */
public final class ColumnMapping implements RowAttribute {

    private final Place place;
    private final String name;
    private final Column<?> column;
    private final Set<ColumnTrait> traits;
    private final @Nullable Deferral deferral;
    private final @Nullable UnaryOperator<@Nullable Object> versions;

    /**
     * Where the value of a column is kept.
     *
     * @param owner the entity
     * @param slot the slot of the field, or one of its own
     * @param embedded the record that it is a part of, or null
     * @param part the number of the part
     */
    record Place(EntityMapping<?> owner, int slot, @Nullable EmbeddedMapping embedded, int part) {}

    ColumnMapping(Place place, Column<?> column, ColumnDescriptor descriptor) {
        this.place = place;
        this.name = place.embedded() == null
                ? descriptor.name()
                : place.embedded().descriptor().name() + "." + descriptor.name();
        this.column = column;
        this.traits = descriptor.traits();
        this.deferral = descriptor.extras().deferral();
        this.versions = descriptor.extras().versions();
    }

    /** Creates a column more that holds what the column of {@code other} does. */
    ColumnMapping(Place place, Column<?> column, ColumnMapping other) {
        this.place = place;
        this.name = other.name;
        this.column = column;
        this.traits = other.traits;
        this.deferral = null;
        this.versions = other.versions;
    }

    /** Creates a foreign key column that only a relationship stands for. */
    ColumnMapping(EntityMapping<?> owner, int slot, Column<?> column) {
        this.place = new Place(owner, slot, null, 0);
        this.name = column.name();
        this.column = column;
        this.traits = column.isPrimaryKey() ? Set.of(ColumnTrait.PRIMARY_KEY) : Set.of();
        this.deferral = null;
        this.versions = null;
    }

    /** {@return the name of the attribute; of a part of a record, that and the name of the component} */
    @Override
    public String name() {
        return name;
    }

    @Override
    public int slot() {
        return place.slot();
    }

    /** {@return the number that the column has in {@code mapping}, the owner or an entity that extends it} */
    public int slotIn(EntityMapping<?> mapping) {
        return mapping != place.owner() && hidden() ? mapping.column(column).slot() : slot();
    }

    @Override
    public EntityMapping<?> owner() {
        return place.owner();
    }

    /** {@return whether no field stands for the column, so that its value is kept in the object's state} */
    public boolean hidden() {
        return place.slot() >= place.owner().attributes().size();
    }

    /** {@return the record that the column is a part of, or {@code null}} */
    public @Nullable EmbeddedMapping embedded() {
        return place.embedded();
    }

    /** {@return the number of the part of the record} */
    public int part() {
        return place.part();
    }

    /** {@return whether the field is of a primitive type} */
    public boolean primitive() {
        return traits.contains(ColumnTrait.PRIMITIVE);
    }

    /** {@return whether the column is part of what tells the objects of the entity apart} */
    public boolean isKey() {
        return traits.contains(ColumnTrait.PRIMARY_KEY);
    }

    /** {@return whether the old value is to be known when the attribute is written} */
    public boolean hasActiveHistory() {
        return traits.contains(ColumnTrait.ACTIVE_HISTORY);
    }

    /** {@return whether values are changed in place} */
    public boolean isMutable() {
        return traits.contains(ColumnTrait.MUTABLE);
    }

    /** {@return whether the database may write the column when the row is updated} */
    public boolean isServerUpdated() {
        return isReadOnly() || traits.contains(ColumnTrait.SERVER_UPDATED);
    }

    /** {@return whether the database computes the column, so that it is never written} */
    public boolean isReadOnly() {
        return column.definition().values().computed() != null;
    }

    /** {@return whether the database makes the values, those of rows that are updated, too} */
    public boolean isMadeByDatabase() {
        return isServerUpdated() || column.definition().values().comeFromDatabase();
    }

    /** {@return what makes the next version of the one before, or {@code null} for the usual one of the type} */
    public @Nullable UnaryOperator<@Nullable Object> versions() {
        return versions;
    }

    @Override
    public @Nullable Deferral deferral() {
        return deferral;
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
    public NamedExpression<?> in(FromClause from) {
        return JoinedColumn.of(from, column);
    }

    /** Returns the value of the column in what its field holds: of a record, the part. */
    public @Nullable Object of(@Nullable Object held) {
        EmbeddedMapping record = place.embedded();
        return record == null ? held : record.descriptor().parts(held)[place.part()];
    }

    /** Returns what the field holds when the column is {@code value}, and held {@code held} before. */
    public @Nullable Object in(@Nullable Object held, @Nullable Object value) {
        EmbeddedMapping record = place.embedded();
        if (record == null) {
            return value;
        }
        @Nullable Object[] parts = record.descriptor().parts(held);
        parts[place.part()] = value;
        return record.descriptor().record(parts);
    }

    @Override
    public String toString() {
        return owner().type().getSimpleName() + "." + name;
    }
}
