package dev.athanor.orm.state;

import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.sql.ast.Expression;
import java.lang.ref.ReferenceQueue;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is noted of an object beside its attributes: where it belongs, and what others keep with it. */
class StateRecord extends SlotMarks {

    final EntityLayout layout;

    @Nullable
    StateSession session;

    @Nullable
    IdentityKey key;

    /** The next object in its place of the identity map. */
    @Nullable
    EntityState next;

    /** Whether the identity map is told when the object is gone. */
    final boolean reports;

    EntityStatus status = EntityStatus.TRANSIENT;
    boolean modified;
    private boolean gone;

    /** The object itself, as long as it must not go. */
    @Nullable
    Object held;

    @Nullable
    Map<RelationshipMapping, QueuedChanges> queued;

    @Nullable
    ParentLink parents;

    private @Nullable Map<Integer, Expression<?>> assigned;
    private @Nullable Object loadOptions;
    private @Nullable Object registration;
    private int loadRun;

    StateRecord(Object entity, EntityLayout layout, @Nullable ReferenceQueue<Object> queue) {
        super(entity, layout.slots(), layout.mutable().length > 0, queue);
        this.layout = layout;
        this.reports = queue != null;
    }

    /** {@return the object, or null if it is gone} */
    public final @Nullable Instrumented entity() {
        return (Instrumented) get();
    }

    /** {@return how the entity is mapped} */
    public final EntityMapping<?> mapping() {
        return layout.mapping();
    }

    /** {@return the column or relationship of a slot} */
    public final AttributeMapping attribute(int slot) {
        return layout.attribute(slot);
    }

    final boolean isHeard(int slot) {
        return layout.isHeard(slot);
    }

    final Hearing hearing() {
        return layout.hearing();
    }

    /** {@return what makes the object the one of its row; null as long as it has no row} */
    public final @Nullable IdentityKey key() {
        return key;
    }

    /** {@return the session the object is in, or null} */
    public final @Nullable StateSession session() {
        return session;
    }

    /** {@return where in its life the object is} */
    public final EntityStatus status() {
        return status;
    }

    /** {@return whether the object has a row, and was changed since it was last in step with it} */
    public final boolean isModified() {
        return modified;
    }

    /** {@return whether the object's row was deleted for good} */
    public final boolean isGone() {
        return gone;
    }

    /** Takes note that the deletion of the row was committed. */
    public final void gone() {
        this.gone = true;
    }

    /** {@return the expression that the next flush writes into the attribute, or null} */
    public final @Nullable Expression<?> assigned(int slot) {
        return assigned == null ? null : assigned.get(slot);
    }

    /** {@return whether the next flush writes expressions} */
    public final boolean assignsExpressions() {
        return assigned != null;
    }

    final void assign(int slot, Expression<?> expression) {
        if (assigned == null) {
            assigned = new HashMap<>();
        }
        assigned.put(slot, expression);
    }

    final void unassign(int slot) {
        if (assigned != null && assigned.remove(slot) != null && assigned.isEmpty()) {
            assigned = null;
        }
    }

    final void nothingAssigned() {
        assigned = null;
    }

    /** {@return the options to load further attributes with} */
    public final @Nullable Object loadOptions() {
        return loadOptions;
    }

    /** Keeps the options to load further attributes with. */
    public final void loadOptions(@Nullable Object options) {
        this.loadOptions = options;
    }

    /** {@return what the running flush knows of the object} */
    public final @Nullable Object registration() {
        return registration;
    }

    /** Keeps what the running flush knows of the object; null when the flush is over. */
    public final void registration(@Nullable Object newRegistration) {
        this.registration = newRegistration;
    }

    /** {@return the number of the load that filled the object last} */
    public final int loadRun() {
        return loadRun;
    }

    /** Marks the object as filled by a load. */
    public final void loadRun(int run) {
        this.loadRun = run;
    }

    @Nullable
    final QueuedChanges queue(RelationshipMapping relationship) {
        return queued == null ? null : queued.get(relationship);
    }

    final QueuedChanges queueFor(RelationshipMapping relationship) {
        if (queued == null) {
            queued = new HashMap<>();
        }
        return queued.computeIfAbsent(relationship, any -> new QueuedChanges());
    }

    @Nullable
    final ParentLink parents() {
        return parents;
    }

    final void parents(@Nullable ParentLink links) {
        this.parents = links;
    }
}
