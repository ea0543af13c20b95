package dev.athanor.orm.state;

import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.AttributeListener.Change;
import dev.athanor.orm.validation.ValidatorDescriptor;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of the attributes of an entity: first the method of the class that validates one, then listeners, those of
 * the entities above included.
 */
public final class Hearing {

    private static final Object LOCK = new Object();
    private static volatile boolean anywhere;
    private static volatile boolean firstAnywhere;

    private final List<Entry>[] bySlot;
    private final @Nullable ValidatorDescriptor[] validators;
    private final List<Hearing> below = new CopyOnWriteArrayList<>();

    /** A listener, and the entity it was added for. */
    private record Entry(Class<?> type, AttributeListener<Object, Object> listener) {

        boolean is(Class<?> itsType, AttributeListener<?, ?> itsListener) {
            return type == itsType && listener == itsListener;
        }

        boolean hears(Change change) {
            return !change.follows() || listener.hearsOfFollowing();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of lists
    private Hearing(int slots) {
        this.bySlot = new List[slots];
        this.validators = new ValidatorDescriptor[slots];
        Arrays.setAll(bySlot, slot -> new CopyOnWriteArrayList<>());
    }

    /** Returns who hears of {@code mapping}: what the entity above has comes first. */
    static Hearing of(EntityMapping<?> mapping) {
        Hearing hearing = new Hearing(mapping.slots());
        EntityMapping<?> parent = mapping.lineage().parent();
        if (parent != null) {
            EntityLayout.of(parent.type())
                    .hearing()
                    .handDown(hearing, parent.attributes().size());
        }
        for (ValidatorDescriptor validator : mapping.descriptor().validators()) {
            hearing.validators[mapping.attribute(validator.attribute()).slot()] = validator;
            begin();
        }
        return hearing;
    }

    private void handDown(Hearing child, int attributes) {
        synchronized (LOCK) {
            for (int slot = 0; slot < attributes; slot++) {
                child.validators[slot] = validators[slot];
                child.bySlot[slot].addAll(bySlot[slot]);
            }
            below.add(child);
        }
    }

    /** From now on it is asked before each write whether someone hears of it. */
    static void begin() {
        anywhere = true;
    }

    /** Has {@code listener} hear of an attribute of {@code type}, and of what extends it, behind those that hear. */
    @SuppressWarnings("unchecked") // whoever adds it sees that it fits the attribute
    public static void add(Class<?> type, AttributeMapping attribute, AttributeListener<?, ?> listener) {
        Entry entry = new Entry(type, (AttributeListener<Object, Object>) listener);
        begin();
        firstAnywhere |= listener.givesFirst();
        EntityLayout.of(type).hearing().everywhere(hearing -> hearing.bySlot[attribute.slot()].add(entry));
    }

    /** Has {@code listener} hear no more of an attribute. */
    public static void remove(Class<?> type, AttributeMapping attribute, AttributeListener<?, ?> listener) {
        EntityLayout.of(type)
                .hearing()
                .everywhere(hearing -> hearing.bySlot[attribute.slot()].removeIf(entry -> entry.is(type, listener)));
    }

    private void everywhere(Consumer<Hearing> change) {
        synchronized (LOCK) {
            change.accept(this);
            below.forEach(child -> child.everywhere(change));
        }
    }

    /** {@return whether {@code listener} hears of an attribute} */
    public static boolean contains(Class<?> type, AttributeMapping attribute, AttributeListener<?, ?> listener) {
        return EntityLayout.of(type).hearing().bySlot[attribute.slot()].stream()
                .anyMatch(entry -> entry.listener() == listener);
    }

    /** {@return whether anyone hears of an attribute of an object that has no state yet} */
    static boolean of(Instrumented entity, int slot) {
        return anywhere && EntityLayout.of(entity.getClass()).isHeard(slot);
    }

    boolean isHeard(int slot) {
        return validators[slot] != null || !bySlot[slot].isEmpty();
    }

    /** {@return whether anyone has a value for some attribute that was never set} */
    static boolean isFirstGiven() {
        return firstAnywhere;
    }

    /** {@return whether anyone has a value for an attribute that was never set} */
    boolean givesFirst(int slot) {
        for (Entry entry : bySlot[slot]) {
            if (entry.listener().givesFirst()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the value of an attribute that was never set and is read. */
    @Nullable
    Object first(Instrumented owner, int slot) {
        Object first = null;
        for (Entry entry : bySlot[slot]) {
            first = first == null ? entry.listener().first(owner) : first;
        }
        return first;
    }

    @SuppressWarnings("NullAway") // a check is of a type that takes null
    private @Nullable Object validated(Instrumented owner, int slot, @Nullable Object value, Change change) {
        ValidatorDescriptor validator = validators[slot];
        return validator == null || (change.follows() && !validator.follows())
                ? value
                : validator.check().validate(owner, value, false);
    }

    /** Tells that an attribute is written, and returns what to write. */
    @Nullable
    Object setting(Instrumented owner, int slot, @Nullable Object value, Change change) {
        Object accepted = validated(owner, slot, value, change);
        for (Entry entry : bySlot[slot]) {
            if (entry.hears(change)) {
                accepted = entry.listener().set(owner, accepted, change);
            }
        }
        return same(owner, value, accepted, change);
    }

    /** Tells that an object comes into a collection, and returns the one to add. */
    @Nullable
    Object adding(Instrumented owner, int slot, Object member, Change change) {
        Object accepted = validated(owner, slot, member, change);
        for (Entry entry : bySlot[slot]) {
            if (entry.hears(change) && accepted != null) {
                accepted = entry.listener().append(owner, accepted, change);
            }
        }
        return same(owner, member, accepted, change);
    }

    /** What follows the other side cannot be another object than the one whose other side it is. */
    private static @Nullable Object same(
            Instrumented owner, @Nullable Object value, @Nullable Object accepted, Change change) {
        if (change.follows() && accepted != value) {
            throw new SessionException(
                    "O095",
                    EntityState.of(owner) + " is told of " + value + " because the other side of the relationship was"
                            + " changed, and a validator or listener returned " + accepted + " in its place; return"
                            + " the same object, or leave out what follows");
        }
        return accepted;
    }

    /** Tells that an object leaves a collection. */
    void removing(Instrumented owner, int slot, Object member, Change change) {
        ValidatorDescriptor validator = validators[slot];
        if (validator != null && validator.removes() && (!change.follows() || validator.follows())) {
            Object unused = validator.check().validate(owner, member, true);
        }
        for (Entry entry : bySlot[slot]) {
            if (entry.hears(change)) {
                entry.listener().remove(owner, member, change);
            }
        }
    }

    /** Tells that a collection is replaced as a whole, and returns the members it is to have. */
    Collection<?> replacing(Instrumented owner, RelationshipMapping relationship, Collection<?> members) {
        Collection<?> accepted = members;
        for (Entry entry : bySlot[relationship.slot()]) {
            accepted = entry.listener().replaceAll(owner, accepted);
        }
        return accepted;
    }

    /** Tells that a change is done, with all that follows of it. */
    void changed(Instrumented owner, int slot, @Nullable Object value, Change change) {
        for (Entry entry : bySlot[slot]) {
            if (entry.hears(change)) {
                entry.listener().changed(owner, value, change);
            }
        }
    }

    /** Tells listeners of an attribute, in order, something that nobody can refuse. */
    void tell(int slot, Consumer<AttributeListener<Object, Object>> call) {
        bySlot[slot].forEach(entry -> call.accept(entry.listener()));
    }
}
