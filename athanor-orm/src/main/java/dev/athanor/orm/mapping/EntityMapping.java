package dev.athanor.orm.mapping;

import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an entity class is mapped: to which table, and which attribute to which columns. Immutable once made.
 *
 * @param <E> the entity class
 */
public final class EntityMapping<E> {

    private final MappingSet mappings;
    private final EntityDescriptor<E> descriptor;
    private final Table table;
    private final List<AttributeMapping> attributes = new ArrayList<>();
    private final List<ColumnMapping> columns = new ArrayList<>();
    private final List<ExpressionMapping> expressions = new ArrayList<>();
    private final List<ColumnMapping> key;
    private final List<RelationshipMapping> relationships;
    private final @Nullable ColumnMapping version;
    private final @Nullable ColumnMapping[] byColumn;
    private final Lineage lineage;
    private int hidden;

    EntityMapping(
            MappingSet mappings, EntityDescriptor<E> descriptor, EntityTable built, @Nullable EntityMapping<?> parent) {
        this.mappings = mappings;
        this.descriptor = descriptor;
        this.table = built.table();
        this.byColumn = new @Nullable ColumnMapping[table.columns().size()];
        boolean extending = parent != null && HierarchyTable.sharesKey(descriptor);
        hidden = descriptor.attributes().size();
        List<RelationshipMapping> related = new ArrayList<>();
        if (parent != null && extending) {
            inherit(parent);
            related.addAll(parent.relationships());
        }
        int inherited = columns.size();
        for (AttributeDescriptor attribute : HierarchyTable.kept(descriptor)) {
            take(mapped(attribute), built, related);
        }
        hiddenDiscriminator(extending);
        columns.subList(inherited, columns.size())
                .sort(Comparator.comparingInt(column -> column.column().index()));
        this.version = versionOf(descriptor);
        this.relationships = List.copyOf(related);
        this.key = extending && parent != null ? parent.key() : ownKeyMappings();
        if (key.isEmpty()) {
            throw new MappingException(
                    "M006", descriptor.type().getName() + " has no key; mark at least one attribute with @Id");
        }
        this.lineage = new Lineage(this, parent);
    }

    private void take(AttributeMapping mapped, EntityTable built, List<RelationshipMapping> related) {
        attributes.add(mapped);
        if (mapped instanceof ColumnMapping column) {
            add(column);
        } else if (mapped instanceof ExpressionMapping expression) {
            expressions.add(expression);
        } else if (mapped instanceof EmbeddedMapping embedded) {
            embedded.columns().forEach(this::add);
        } else if (mapped instanceof RelationshipMapping relationship) {
            related.add(relationship);
            String implied = built.implied().get(relationship.name());
            if (implied != null) {
                add(new ColumnMapping(this, hidden++, table.c(implied)));
            }
        }
    }

    /** Takes over what the entity above has; the key of a table of its own stands before the one above. */
    private void inherit(EntityMapping<?> parent) {
        attributes.addAll(parent.attributes());
        expressions.addAll(parent.expressions());
        List<Column<?>> ownKey = parent.table() == table ? List.of() : primaryKey();
        for (ColumnMapping column : parent.columns()) {
            if (column.hidden()) {
                add(new ColumnMapping(this, hidden++, column.column()));
                continue;
            }
            int part = parent.lineage().ownKeyPart(column.column());
            if (part >= 0 && !ownKey.isEmpty()) {
                ColumnMapping.Place place =
                        new ColumnMapping.Place(this, column.slot(), column.embedded(), column.part());
                add(new ColumnMapping(place, ownKey.get(part), column));
            }
            add(column);
        }
    }

    /** The column that tells classes apart, where no field stands for it. */
    private void hiddenDiscriminator(boolean extending) {
        String on = descriptor.polymorphic().on();
        Column<?> column = on.isEmpty() || extending ? null : table.find(on);
        if (column != null && columns.stream().noneMatch(known -> known.column().equals(column))) {
            add(new ColumnMapping(this, hidden++, column));
        }
    }

    private @Nullable ColumnMapping versionOf(EntityDescriptor<?> entity) {
        ColumnMapping counter = null;
        for (ColumnMapping column : columns) {
            boolean counts = !column.hidden()
                    && entity.attributes().get(column.slot()) instanceof ColumnDescriptor described
                    && described.is(ColumnTrait.VERSION);
            counter = counts ? column : counter;
        }
        return counter;
    }

    private List<ColumnMapping> ownKeyMappings() {
        return columns.stream().filter(ColumnMapping::isKey).toList();
    }

    /** {@return the columns of the entity's own table that hold its key} */
    List<Column<?>> ownKey() {
        return descriptor.extension() != null && HierarchyTable.sharesKey(descriptor)
                ? primaryKey()
                : key.stream().<Column<?>>map(ColumnMapping::column).toList();
    }

    private List<Column<?>> primaryKey() {
        return table.columns().stream().filter(Column::isPrimaryKey).toList();
    }

    private AttributeMapping mapped(AttributeDescriptor attribute) {
        int slot = attributes.size();
        if (attribute instanceof ColumnDescriptor column) {
            ColumnMapping.Place place = new ColumnMapping.Place(this, slot, null, 0);
            return new ColumnMapping(place, table.c(column.column()), column);
        }
        if (attribute instanceof ExpressionDescriptor expression) {
            return new ExpressionMapping(this, slot, expression);
        }
        if (attribute instanceof EmbeddedDescriptor<?> embedded) {
            return new EmbeddedMapping(this, slot, embedded);
        }
        return new RelationshipMapping(this, slot, (RelationshipDescriptor) attribute);
    }

    private void add(ColumnMapping column) {
        columns.add(column);
        if (column.column().table() == table) {
            byColumn[column.column().index()] = column;
        }
    }

    /** {@return the entities this one is mapped with} */
    public MappingSet mappings() {
        return mappings;
    }

    /** {@return what the processor knows of the class} */
    public EntityDescriptor<E> descriptor() {
        return descriptor;
    }

    /** {@return the entity class} */
    public Class<E> type() {
        return descriptor.type();
    }

    /** {@return whether the entity is a record, which is read and never written} */
    public boolean isRecord() {
        return descriptor.form() != null;
    }

    /** Returns what {@code value}, an object of this entity, which is a record, holds for {@code column}. */
    public @Nullable Object valueOf(Object value, Column<?> column) {
        ColumnMapping mapped = column(column);
        Object held = taken(Objects.requireNonNull(descriptor.form(), "it is a record"), value)[mapped.slot()];
        return mapped.of(held);
    }

    private @Nullable Object[] taken(EntityDescriptor.Form<E> form, Object value) {
        return form.taker().apply(type().cast(value));
    }

    /** {@return the table} */
    public Table table() {
        return table;
    }

    /** {@return the attributes that fields stand for; the position of one is its slot} */
    public List<AttributeMapping> attributes() {
        return attributes;
    }

    /** {@return the columns in the order of the attributes, with those that no field stands for} */
    public List<ColumnMapping> columns() {
        return columns;
    }

    /** {@return the attributes that statements compute} */
    public List<ExpressionMapping> expressions() {
        return expressions;
    }

    /** {@return all that is loaded with an object unless it is deferred: columns, and what is computed} */
    public List<RowAttribute> rowAttributes() {
        List<RowAttribute> all = new ArrayList<>(columns);
        expressions.stream().filter(ExpressionMapping::isComputed).forEach(all::add);
        return all;
    }

    /** {@return the records kept in several columns} */
    public List<EmbeddedMapping> embedded() {
        return attributes.stream()
                .filter(EmbeddedMapping.class::isInstance)
                .map(EmbeddedMapping.class::cast)
                .toList();
    }

    /** {@return second names of attributes, with the attribute} */
    public Map<String, AttributeMapping> synonyms() {
        Map<String, AttributeMapping> synonyms = new LinkedHashMap<>();
        descriptor.synonyms().forEach((name, first) -> synonyms.put(name, attribute(first)));
        return synonyms;
    }

    /** {@return whether something is other than usual when objects are loaded and written} */
    public boolean is(EntitySwitch unusual) {
        return descriptor.is(unusual);
    }

    /** {@return how many slots there are: one for each attribute, then one for each column without a field} */
    public int slots() {
        int slots = attributes.size();
        for (ColumnMapping column : columns) {
            slots = Math.max(slots, column.slot() + 1);
        }
        return slots;
    }

    /** {@return the columns of the primary key, in order} */
    public List<ColumnMapping> key() {
        return key;
    }

    /** {@return the column that counts updates, or {@code null}} */
    public @Nullable ColumnMapping version() {
        return version;
    }

    /** {@return the relationships, in order} */
    public List<RelationshipMapping> relationships() {
        return relationships;
    }

    /** {@return the mapping of {@code column}, or {@code null} if no attribute stands for it} */
    public @Nullable ColumnMapping find(Column<?> column) {
        if (column.table() == table) {
            return column.index() < byColumn.length ? byColumn[column.index()] : null;
        }
        for (ColumnMapping candidate : columns) {
            if (candidate.column().equals(column)) {
                return candidate;
            }
        }
        return null;
    }

    /** {@return the mapping of {@code column}, which is one of this entity's tables} */
    public ColumnMapping column(Column<?> column) {
        ColumnMapping mapped = find(column);
        if (mapped == null) {
            throw new IllegalArgumentException(column + " is no column of " + type().getName());
        }
        return mapped;
    }

    /** {@return the place in the key of what {@code column} holds, or -1 if it holds no part of the key} */
    public int keyPart(RowAttribute column) {
        for (int i = 0; i < key.size(); i++) {
            boolean same = !(column instanceof ColumnMapping mapped)
                    || mapped.part() == key.get(i).part();
            if (key.get(i).slot() == column.slot() && same) {
                return i;
            }
        }
        return -1;
    }

    /** {@return the column that stands for the attribute of {@code column} in statements: that of the own table} */
    public Column<?> leading(ColumnMapping column) {
        for (ColumnMapping candidate : columns) {
            if (candidate.slot() == column.slot()) {
                return candidate.column();
            }
        }
        return column.column();
    }

    /** {@return where the entity stands among those it extends and those that extend it} */
    public Lineage lineage() {
        return lineage;
    }

    /**
     * Returns an attribute by name.
     *
     * @throws MappingException if there is none ({@code M007})
     */
    public AttributeMapping attribute(String name) {
        int index = descriptor.indexOf(name);
        if (index < 0) {
            throw new MappingException(
                    "M007",
                    type().getName() + " has no attribute " + name + "; it has "
                            + attributes.stream().map(AttributeMapping::name).toList());
        }
        return attributes.get(index);
    }

    /** {@return the column of the attribute or column called {@code name}, or {@code null}} */
    @Nullable
    Column<?> columnOf(String name) {
        for (ColumnMapping column : columns) {
            if (column.name().equals(name) || column.column().name().equals(name)) {
                return column.column();
            }
        }
        return null;
    }

    /** {@return the foreign key column that only {@code relationship} stands for, or {@code null}} */
    @Nullable
    Column<?> impliedColumn(RelationshipMapping relationship) {
        String implied = EntityTable.impliedColumns(descriptor).get(relationship.name());
        return relationship.owner() == this && implied != null ? table.find(implied) : null;
    }

    /** {@return whether a to-one relationship has its foreign key in this entity's own table} */
    boolean holdsKeyOf(RelationshipMapping relationship) {
        return EntityTable.holdsKey(descriptor, relationship.descriptor());
    }

    /** {@return whether of two sides of a many-to-many of one entity this is the one declared later} */
    boolean isLaterSide(RelationshipMapping relationship, @Nullable RelationshipMapping reverse) {
        return reverse != null && reverse.slot() < relationship.slot();
    }

    @Override
    public String toString() {
        return type().getSimpleName() + " -> " + table;
    }
}
