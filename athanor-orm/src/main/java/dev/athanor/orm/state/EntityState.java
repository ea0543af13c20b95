package dev.athanor.orm.state;

import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.lang.ref.ReferenceQueue;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ORM knows of one object: its key, its session, which attributes are not loaded, which are changed and what
 * they were before. It refers to its object weakly, unless the object is changed or waits to be written.
 *
 * <p>Attributes are known by their slot: the index of the field and, after those, one for each column that no field
 * stands for.
 */
public final class EntityState extends StateRecord {

    /** Stands for a value that is not known: it was never loaded. */
    public static final Object UNKNOWN = new Object() {
        @Override
        public String toString() {
            return "unknown";
        }
    };

    private @Nullable Object @Nullable [] committed;
    private @Nullable Object @Nullable [] hidden;

    private EntityState(Instrumented entity, EntityLayout layout, @Nullable ReferenceQueue<Object> queue) {
        super(entity, layout, queue);
    }

    // What instrumented classes call.

    /** Called before an attribute is read. */
    public void read(Instrumented entity, int index) {
        if (mayBeUnloaded(index)) {
            readUnloaded(entity, index);
        }
    }

    /** {@return whether a write of the attribute has to go through {@link #beforeSet}} */
    public boolean writes(int index) {
        return !isKnownToBeChanged(index) || layout.isHeard(index);
    }

    /** {@return whether a write of the attribute has to go through {@link #beforeSet} though it has no state yet} */
    public static boolean hears(Instrumented entity, int index) {
        return Hearing.of(entity, index);
    }

    /** Returns the value to write; called before an attribute is written. */
    public @Nullable Object beforeSet(Instrumented entity, int index, @Nullable Object old, @Nullable Object value) {
        if (!layout.isRelationship(index)) {
            return layout.isHeard(index)
                    ? HeardChanges.set(this, entity, index, old, value)
                    : changing(entity, index, old, value);
        }
        RelationshipMapping relationship = layout.relationship(index);
        return relationship.isMany()
                ? RelationshipEvents.replaceAll(this, entity, relationship, value)
                : RelationshipEvents.refer(this, entity, relationship, old, value);
    }

    /** Gives an object without state its state and returns it. */
    public static EntityState attach(Instrumented entity) {
        EntityLayout layout = EntityLayout.of(entity.getClass());
        EntityState state = new EntityState(entity, layout, null);
        state.unloadedCollectionsOnly();
        entity.$state(state);
        layout.tellClass(state, entity);
        return state;
    }

    /**
     * Called on the result of {@code super.clone()} in an entity: the copy shares neither state nor tracked
     * collections.
     */
    public static Object cloned(Object copy) {
        EntityState original = copy instanceof Instrumented entity ? entity.$state() : null;
        if (original != null) {
            Instrumented entity = (Instrumented) copy;
            entity.$state(null);
            for (RelationshipMapping relationship : original.layout.relationships()) {
                if (entity.$get(relationship.slot()) instanceof TrackedCollection tracked) {
                    entity.$set(relationship.slot(), tracked.plain());
                }
            }
        }
        return copy;
    }

    // What is known.

    /** {@return the state of {@code entity}, which gets one if it has none} */
    public static EntityState of(Instrumented entity) {
        EntityState state = entity.$state();
        return state == null ? attach(entity) : state;
    }

    /** {@return the object, which is there because someone holds it} */
    public Instrumented present() {
        Instrumented entity = entity();
        if (entity == null) {
            throw new IllegalStateException(this + " is gone: nobody holds the object any more");
        }
        return entity;
    }

    /**
     * {@return whether the attribute has a value} In an object with a row: it is loaded. In a new one: it was written,
     * or its field holds something other than null or zero.
     */
    public boolean isPresent(int slot) {
        if (key != null) {
            return !isUnloaded(slot);
        }
        return isChanged(slot) || !Values.isDefault(layout.attribute(slot), value(slot));
    }

    /** {@return the value of the attribute as it is: nothing is loaded} */
    public @Nullable Object value(int slot) {
        if (slot < layout.fields()) {
            return present().$get(slot);
        }
        return hidden == null ? null : hidden[slot - layout.fields()];
    }

    /** {@return the value that was last in step with the row; {@link #UNKNOWN} if it was never loaded} */
    public @Nullable Object committed(int slot) {
        if (isChanged(slot) && key != null) {
            return committed == null ? UNKNOWN : committed[slot];
        }
        return isUnloaded(slot) ? UNKNOWN : value(slot);
    }

    /**
     * {@return the members of a collection; null while it is not loaded} What the constructor of a new object put into
     * it is added to it now.
     */
    @Nullable
    Collection<?> members(RelationshipMapping relationship) {
        int slot = relationship.slot();
        if (isUnloaded(slot)) {
            if (key != null) {
                return null;
            }
            if (TrackedCollections.members(value(slot)).isEmpty()) {
                return List.of();
            }
            readUnloaded(present(), slot);
        }
        return TrackedCollections.members(value(slot));
    }

    /** {@return whether the attribute has a value other than the one in step with the row} */
    public boolean differs(int slot) {
        return isChanged(slot) && !Values.equal(committed(slot), value(slot));
    }

    // Loading.

    /** Returns the state of an object that stands for a row and is in a session, with nothing loaded yet. */
    public static EntityState loaded(
            EntityMapping<?> mapping,
            Instrumented entity,
            IdentityKey key,
            StateSession session,
            @Nullable ReferenceQueue<Object> queue) {
        EntityLayout layout = EntityLayout.of(mapping.type());
        EntityState state = new EntityState(entity, layout, queue);
        state.key = key;
        state.session = session;
        state.status = EntityStatus.PERSISTENT;
        state.allUnloaded(layout.slots());
        entity.$state(state);
        return state;
    }

    /** Takes note that the field of an attribute was filled from a row. */
    public void markLoaded(int slot) {
        unloaded(slot, false);
    }

    /** Takes note that the attribute has to be loaded when it is read. */
    public void markUnloaded(int slot) {
        unloaded(slot, true);
    }

    /** Keeps the value of a column that no field stands for, as it is in the row. */
    public void hiddenLoaded(int slot, @Nullable Object value) {
        keepHidden(slot, value);
        unloaded(slot, false);
    }

    /** Writes an attribute as it is in the database; no event comes of it. */
    public void setLoaded(Instrumented entity, int slot, @Nullable Object value) {
        if (slot < layout.fields()) {
            entity.$set(slot, value);
        } else {
            keepHidden(slot, value);
        }
        unloaded(slot, false);
    }

    /** Fills a collection with what is in the database, and repeats what was done to it before it was loaded. */
    public void setLoadedCollection(Instrumented entity, RelationshipMapping relationship, Collection<?> members) {
        Members.requireLoadable(this, relationship);
        TrackedCollection waiting = TrackedCollections.waiting(entity.$get(relationship.slot()));
        TrackedCollection tracked = waiting == null ? TrackedCollections.of(this, entity, relationship) : waiting;
        tracked.events().arrived();
        for (Object member : members) {
            tracked.addRaw((Instrumented) member);
        }
        int slot = relationship.slot();
        entity.$set(slot, tracked);
        unloaded(slot, false);
        QueuedChanges changes = queued == null ? null : queued.remove(relationship);
        if (changes != null) {
            remember(slot, tracked.snapshot());
            changes.added().values().stream()
                    .filter(member -> !tracked.contains(member))
                    .forEach(tracked::addRaw);
            changes.removed().values().forEach(tracked::removeRaw);
        }
    }

    private void readUnloaded(Instrumented entity, int slot) {
        if (isUnloaded(slot)) {
            Members.read(this, entity, slot);
        }
        if (layout.isMutable(slot)) {
            InPlaceChanges.read(this, entity, slot);
        }
    }

    // Changing.

    /** Writes an attribute the way the program would: what it was before is kept for the next flush. */
    public void write(int slot, @Nullable Object value) {
        Instrumented entity = present();
        Object accepted = beforeSet(entity, slot, value(slot), value);
        if (slot < layout.fields()) {
            entity.$set(slot, accepted);
        } else {
            keepHidden(slot, accepted);
        }
    }

    @Nullable
    Object changing(Instrumented entity, int slot, @Nullable Object old, @Nullable Object value) {
        if (isChanged(slot)) {
            return value;
        }
        layout.requireWritable(this, slot);
        unassign(slot);
        if (key == null) {
            unloaded(slot, false);
            changed(slot, true);
            return value;
        }
        Object before = old;
        if (isUnloaded(slot)) {
            before = unloadedBefore(entity, slot);
        }
        if (!isUnloaded(slot) && Values.equal(before, value)) {
            return value;
        }
        touch(entity);
        remember(slot, before);
        unloaded(slot, false);
        return value;
    }

    /** The old values of keys and versions are needed to find the row; of others only the new one matters. */
    private @Nullable Object unloadedBefore(Instrumented entity, int slot) {
        if (!layout.isWatched(slot)) {
            return UNKNOWN;
        }
        AttributeMapping attribute = layout.attribute(slot);
        int position = layout.mapping().key().indexOf(attribute);
        if (position >= 0 && key != null) {
            return key.values().get(position);
        }
        readUnloaded(entity, slot);
        return value(slot);
    }

    /** Tells the session of the first change. */
    void touch(Instrumented entity) {
        if (key != null && !modified) {
            if (session != null) {
                session.modified(this);
            }
            modified = true;
            held = entity;
        }
    }

    void remember(int slot, @Nullable Object before) {
        if (isChanged(slot)) {
            return;
        }
        changed(slot, true);
        if (key != null) {
            if (committed == null) {
                committed = new @Nullable Object[layout.slots()];
            }
            committed[slot] = before;
        }
    }

    /** Has the next flush write the attribute, whatever it was before. */
    void rewrite(Instrumented entity, int slot) {
        touch(entity);
        remember(slot, UNKNOWN);
        if (committed != null) {
            committed[slot] = UNKNOWN;
        }
    }

    /** Takes note of what an attribute had in the row before it was written without being loaded. */
    public void committedWas(int slot, @Nullable Object value) {
        if (committed != null && committed[slot] == UNKNOWN) {
            committed[slot] = value;
        }
    }

    private void keepHidden(int slot, @Nullable Object value) {
        if (hidden == null) {
            hidden = new @Nullable Object[layout.slots() - layout.fields()];
        }
        hidden[slot - layout.fields()] = value;
    }

    // The life of an object, as its session leads it.

    /** Takes the object into a session, or out of one; as long as it waits to be written it is held. */
    public void enter(@Nullable StateSession newSession, EntityStatus newStatus) {
        StateSession hearer = newSession != null ? newSession : session;
        EntityStatus before = status;
        this.session = newSession;
        this.status = newStatus;
        boolean waits = newStatus == EntityStatus.PENDING || newStatus == EntityStatus.DELETED || modified;
        this.held = newSession != null && waits ? present() : null;
        tell(hearer, before);
    }

    private void tell(@Nullable StateSession hearer, EntityStatus before) {
        if (hearer != null && before != status) {
            hearer.moved(this, before, status);
        }
    }

    /** Gives the object another key, or takes it away when its row is not there after all. */
    public void rekey(@Nullable IdentityKey newKey) {
        this.key = newKey;
    }

    /** Holds the object strongly, until it is in step with its row again. */
    public void hold() {
        this.held = get();
    }

    /** Forgets what was changed: the object is in step with its row. */
    public void inStep() {
        if (layout.mutable().length > 0) {
            InPlaceChanges.inStep(this);
        }
        nothingChanged();
        nothingAssigned();
        committed = null;
        queued = null;
        modified = false;
        held = null;
    }

    /** Forgets what was changed, and what was never written stands to be loaded: the object has a row now. */
    public void written(IdentityKey newKey) {
        EntityStatus before = status;
        key = newKey;
        status = EntityStatus.PERSISTENT;
        for (RelationshipMapping relationship : layout.relationships()) {
            int slot = relationship.slot();
            if (!relationship.isMany() && !isChanged(slot) && value(slot) == null) {
                unloaded(slot, true);
            } else if (layout.isWriteOnly(slot)) {
                unloaded(slot, true);
                if (value(slot) instanceof TrackedWriteOnly members) {
                    members.written();
                }
            }
        }
        inStep();
        tell(session, before);
    }

    /** Makes the object one without a row: its attributes are what its fields hold. */
    public void makeTransient() {
        Instrumented entity = present();
        StateSession hearer = session;
        EntityStatus before = status;
        key = null;
        session = null;
        status = EntityStatus.TRANSIENT;
        inStep();
        unloadedCollectionsOnly();
        for (RelationshipMapping relationship : layout.relationships()) {
            if (entity.$get(relationship.slot()) instanceof TrackedCollection tracked) {
                tracked.events().arrived();
                unloaded(relationship.slot(), false);
            }
        }
        tell(hearer, before);
    }

    /** Forgets all attributes: the next use loads them. */
    public void expireAll() {
        allUnloaded(layout.slots());
        for (RelationshipMapping relationship : layout.relationships()) {
            release(relationship.slot());
        }
        parents = null;
        inStep();
    }

    /** Forgets one attribute: its next use loads it. */
    public void expire(int slot) {
        unloaded(slot, true);
        changed(slot, false);
        if (layout.isRelationship(slot)) {
            release(slot);
            if (queued != null) {
                queued.remove(layout.relationship(slot));
            }
        }
    }

    private void release(int slot) {
        Instrumented entity = entity();
        if (entity != null && !layout.isWriteOnly(slot)) {
            if (entity.$get(slot) instanceof TrackedCollection tracked) {
                tracked.events().invalidate(tracked);
            }
            entity.$set(slot, null);
        }
    }

    private void unloadedCollectionsOnly() {
        allUnloaded(0);
        for (RelationshipMapping relationship : layout.relationships()) {
            unloaded(relationship.slot(), relationship.isMany());
        }
        for (EmbeddedMapping embedded : layout.mapping().embedded()) {
            boolean absent = !embedded.descriptor().nullable() && value(embedded.slot()) == null;
            unloaded(embedded.slot(), absent);
        }
        HeardChanges.awaitFirst(this);
    }

    @Override
    public String toString() {
        return key == null ? "new " + layout.mapping().type().getSimpleName() : key.toString();
    }
}
