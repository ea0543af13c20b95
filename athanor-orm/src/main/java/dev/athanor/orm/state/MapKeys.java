package dev.athanor.orm.state;

import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.CollectionHint.MapKey;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of the members of a map: what one of their attributes holds, or a function makes of them. */
final class MapKeys {

    /** Stands for the key of a member that has none yet. */
    static final Object UNSET = new Object();

    private static final Logger LOG = LoggerFactory.getLogger(MapKeys.class);

    private final EntityState owner;
    private final RelationshipMapping relationship;
    private final MapKey key;

    MapKeys(EntityState owner, RelationshipMapping relationship) {
        this.owner = owner;
        this.relationship = relationship;
        this.key = relationship.descriptor().collection().key();
    }

    /** {@return the key of a member as it is now, or {@link #UNSET}} */
    @Nullable
    Object of(Instrumented member) {
        Function<Object, @Nullable Object> function = key.function();
        if (function != null) {
            return function.apply(member);
        }
        EntityState state = EntityState.of(member);
        ColumnMapping column = attribute();
        int slot = column.slotIn(state.mapping());
        if (slot < state.mapping().attributes().size()) {
            state.read(member, slot);
        }
        Object value = state.value(slot);
        return value == null && state.key() == null && !state.isChanged(slot) ? UNSET : value;
    }

    /**
     * Returns the key that a member is put under, or {@link #UNSET} if it is to be left out.
     *
     * @throws SessionException if it has none yet ({@code O080})
     */
    @Nullable
    Object toPut(Instrumented member) {
        requireSet(member);
        Object value = of(member);
        if (value == null) {
            warn(member);
        }
        return value;
    }

    /**
     * Refuses a member that has no key yet, unless such are left out.
     *
     * @throws SessionException if it has none ({@code O080})
     */
    void requireSet(Instrumented member) {
        if (!key.ignoresUnset() && of(member) == UNSET) {
            throw unset(member);
        }
    }

    private SessionException unset(Instrumented member) {
        return new SessionException(
                "O080",
                owner + "." + relationship.name() + " has its members by "
                        + attribute().name() + ", and "
                        + EntityState.of(member)
                        + " has none yet; set it before, flush if the database makes it, or say"
                        + " ignoreUnsetKey = true to have it left out until the map is loaded anew");
    }

    private void warn(Instrumented member) {
        String message = EntityState.of(member) + " is in " + owner + "." + relationship.name()
                + " under null, which is what its key is; give it one";
        StateSession session = owner.session();
        if (session == null) {
            LOG.warn(message);
        } else {
            session.warn(message);
        }
    }

    /**
     * Checks that the key of a map is the one that the member would be found under after loading.
     *
     * @throws SessionException if it is another one ({@code O004}), or there is none yet ({@code O080})
     */
    void check(@Nullable Object wanted, Instrumented member) {
        Object right = of(member);
        if (right == UNSET) {
            throw unset(member);
        }
        if (!Objects.equals(wanted, right)) {
            String by = key.function() == null
                    ? attribute().name()
                    : key.function().getClass().getSimpleName();
            throw new SessionException(
                    "O004",
                    owner + "." + relationship.name() + " has its members by " + by + ", which is " + right
                            + " here, not " + wanted + "; put the member under that");
        }
    }

    /** Checks the keys of a map that is about to be taken over. */
    void checkAll(@Nullable Object collection) {
        if (collection instanceof Map<?, ?> map) {
            map.forEach((wanted, member) -> {
                if (member instanceof Instrumented entity
                        && relationship.target().type().isInstance(entity)) {
                    check(wanted, entity);
                }
            });
        }
    }

    /**
     * Refuses to take out, by the other side, a member whose key is another one than it was put under.
     *
     * @throws SessionException if it is ({@code O081})
     */
    void requireSame(@Nullable Object before, Instrumented member) {
        Object now = of(member);
        if (!Objects.equals(before, now)) {
            throw new SessionException(
                    "O081",
                    EntityState.of(member) + " cannot be taken out of " + owner + "." + relationship.name()
                            + " by its other side: it is there under " + before + ", and its key is "
                            + (now == UNSET ? "not set" : now) + " now; remove " + before
                            + " from the map, or put the member under its new key first");
        }
    }

    private ColumnMapping attribute() {
        AttributeMapping attribute = key.attribute().isEmpty()
                ? relationship.target().key().get(0)
                : relationship.target().attribute(key.attribute());
        return (ColumnMapping) attribute;
    }
}
