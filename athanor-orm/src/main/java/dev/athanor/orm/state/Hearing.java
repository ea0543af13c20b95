package dev.athanor.orm.state;

import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Who hears of the attributes of an entity. */
public final class Hearing {

    private static volatile boolean anywhere;

    private final List<AttributeListener<Object, Object>>[] bySlot;

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of lists
    Hearing(int slots) {
        this.bySlot = new List[slots];
        Arrays.setAll(bySlot, slot -> new CopyOnWriteArrayList<>());
    }

    /** Has {@code listener} hear of an attribute of {@code type}, behind those that hear already. */
    @SuppressWarnings("unchecked") // whoever adds it sees that it fits the attribute
    public static void add(Class<?> type, AttributeMapping attribute, AttributeListener<?, ?> listener) {
        anywhere = true;
        EntityLayout.of(type).hearing().bySlot[attribute.slot()].add((AttributeListener<Object, Object>) listener);
    }

    /** Has {@code listener} hear no more of an attribute. */
    public static void remove(Class<?> type, AttributeMapping attribute, AttributeListener<?, ?> listener) {
        EntityLayout.of(type).hearing().bySlot[attribute.slot()].removeIf(known -> known == listener);
    }

    /** {@return whether {@code listener} hears of an attribute} */
    public static boolean contains(Class<?> type, AttributeMapping attribute, AttributeListener<?, ?> listener) {
        return EntityLayout.of(type).hearing().bySlot[attribute.slot()].stream().anyMatch(known -> known == listener);
    }

    /** {@return whether anyone hears of an attribute of an object that has no state yet} */
    static boolean of(Instrumented entity, int slot) {
        return anywhere && EntityLayout.of(entity.getClass()).isHeard(slot);
    }

    boolean isHeard(int slot) {
        return !bySlot[slot].isEmpty();
    }

    private static AttributeListener.Change change(@Nullable Object before, boolean follows) {
        return new AttributeListener.Change(before, follows);
    }

    private static boolean hears(AttributeListener<?, ?> listener, boolean follows) {
        return !follows || listener.hearsOfFollowing();
    }

    static @Nullable Object set(
            EntityState state, Instrumented owner, int slot, @Nullable Object value, @Nullable Object before) {
        return set(state, owner, slot, value, change(before, false));
    }

    private static @Nullable Object set(
            EntityState state, Instrumented owner, int slot, @Nullable Object value, AttributeListener.Change change) {
        Object accepted = value;
        for (AttributeListener<Object, Object> listener : state.hearing(slot)) {
            if (hears(listener, change.follows())) {
                accepted = listener.set(owner, accepted, change);
            }
        }
        return accepted;
    }

    /** Tells that a reference follows the other side; what it refers to cannot be another object. */
    static void referring(
            EntityState state, Instrumented owner, int slot, @Nullable Object value, @Nullable Object before) {
        Object unused = set(state, owner, slot, value, change(before, true));
    }

    static Object adding(
            EntityState state, Instrumented owner, RelationshipMapping relationship, Object member, boolean follows) {
        Object accepted = member;
        for (AttributeListener<Object, Object> listener : state.hearing(relationship.slot())) {
            if (hears(listener, follows)) {
                accepted = listener.append(owner, accepted, change(null, follows));
            }
        }
        return accepted;
    }

    static void removing(
            EntityState state, Instrumented owner, RelationshipMapping relationship, Object member, boolean follows) {
        for (AttributeListener<Object, Object> listener : state.hearing(relationship.slot())) {
            if (hears(listener, follows)) {
                listener.remove(owner, member, change(null, follows));
            }
        }
    }

    static void replacing(
            EntityState state, Instrumented owner, RelationshipMapping relationship, Collection<?> members) {
        for (AttributeListener<Object, Object> listener : state.hearing(relationship.slot())) {
            listener.replaceAll(owner, members);
        }
    }

    List<AttributeListener<Object, Object>> of(int slot) {
        return bySlot[slot];
    }
}
