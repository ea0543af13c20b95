package dev.athanor.orm.state;

import dev.athanor.orm.annotation.Lazy;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.Discriminator;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.ExpressionMapping;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.orm.mapping.RelationshipKind;
import dev.athanor.orm.mapping.RelationshipMapping;
import org.jspecify.annotations.Nullable;

/** What the state of an object asks of its mapping again and again, worked out once per class. */
final class EntityLayout {

    private static final ClassValue<EntityLayout> LAYOUTS = new ClassValue<>() {
        @Override
        protected EntityLayout computeValue(Class<?> type) {
            return new EntityLayout(MappingSet.mappingOf(type));
        }
    };

    private final EntityMapping<?> mapping;
    private final int fields;
    private final int slots;
    private final AttributeMapping[] attributes;
    private final RelationshipMapping[] relationships;
    private final boolean[] watched;
    private final int[] mutable;
    private final int told;
    private final @Nullable Object identity;
    private final Hearing hearing;

    private EntityLayout(EntityMapping<?> mapping) {
        this.mapping = mapping;
        this.fields = mapping.attributes().size();
        this.slots = mapping.slots();
        this.attributes = new AttributeMapping[slots];
        this.relationships = mapping.relationships().toArray(RelationshipMapping[]::new);
        this.watched = new boolean[slots];
        this.hearing = Hearing.of(mapping);
        for (ColumnMapping column : mapping.columns()) {
            attributes[column.slot()] = column;
        }
        mapping.key().forEach(key -> attributes[key.slot()] = key);
        for (AttributeMapping attribute : mapping.attributes()) {
            attributes[attribute.slot()] = attribute;
        }
        for (ColumnMapping column : mapping.columns()) {
            watched[column.slot()] |= column.isKey() || column.hasActiveHistory();
        }
        this.mutable = mapping.columns().stream()
                .filter(ColumnMapping::isMutable)
                .mapToInt(ColumnMapping::slot)
                .distinct() // a record may have several
                .toArray();
        Discriminator discriminator = mapping.lineage().discriminator();
        this.identity = mapping.lineage().identity();
        this.told = discriminator == null || identity == null || discriminator.column() == null
                ? -1
                : discriminator.in(mapping).slot();
        ColumnMapping version = mapping.version();
        if (version != null) {
            watched[version.slot()] = true;
        }
    }

    static EntityLayout of(Class<?> type) {
        return LAYOUTS.get(type);
    }

    static void forget(Class<?> type) {
        LAYOUTS.remove(type);
    }

    /** Gives a new object the value that tells its class, unless it has one. */
    void tellClass(EntityState state, Instrumented entity) {
        if (told >= 0 && Values.isDefault(attributes[told], state.value(told))) {
            state.setLoaded(entity, told, identity);
        }
    }

    EntityMapping<?> mapping() {
        return mapping;
    }

    /** {@return how many attributes are kept in fields} */
    int fields() {
        return fields;
    }

    /** {@return how many attributes there are, with those kept in the state} */
    int slots() {
        return slots;
    }

    AttributeMapping attribute(int slot) {
        return attributes[slot];
    }

    RelationshipMapping relationship(int slot) {
        return (RelationshipMapping) attributes[slot];
    }

    boolean isRelationship(int slot) {
        return attributes[slot] instanceof RelationshipMapping;
    }

    /** {@return whether a slot holds a collection whose members are never loaded} */
    boolean isWriteOnly(int slot) {
        return attributes[slot] instanceof RelationshipMapping relationship && Members.isWriteOnly(relationship);
    }

    /** {@return whether a slot holds a collection that is not loaded before its members are looked at} */
    boolean isExtraLazy(int slot) {
        return attributes[slot] instanceof RelationshipMapping relationship
                && relationship.lazy() == Lazy.EXTRA
                && relationship.isMany()
                && relationship.descriptor().kind() != RelationshipKind.MAP
                && relationship.descriptor().collection().position() == null;
    }

    RelationshipMapping[] relationships() {
        return relationships;
    }

    /**
     * Makes sure that an attribute is no computed one.
     *
     * @throws SessionException if it is ({@code O059})
     */
    void requireWritable(EntityState state, int slot) {
        if (attributes[slot] instanceof ExpressionMapping
                || (attributes[slot] instanceof ColumnMapping column && column.isReadOnly())) {
            throw new SessionException(
                    "O059",
                    state + "." + attributes[slot].name() + " is computed, so it is only read; write what it is"
                            + " computed of");
        }
    }

    /** {@return who hears of its attributes} */
    Hearing hearing() {
        return hearing;
    }

    boolean isHeard(int slot) {
        return hearing.isHeard(slot);
    }

    /** {@return the slots of attributes whose values are changed in place} */
    int[] mutable() {
        return mutable;
    }

    boolean isMutable(int slot) {
        if (mutable.length == 0) {
            return false;
        }
        return attributes[slot] instanceof ColumnMapping column
                ? column.isMutable()
                : attributes[slot] instanceof EmbeddedMapping record && record.isMutable();
    }

    /** {@return whether the old value has to be known when the attribute is written: keys and versions} */
    boolean isWatched(int slot) {
        return watched[slot];
    }
}
