package dev.athanor.orm;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.metamodel.Attribute;
import dev.athanor.orm.metamodel.AttributePath;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityStatus;
import dev.athanor.orm.state.History;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.InPlaceChanges;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.ast.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ORM knows of an object. Looking loads nothing.
 *
 * <pre>{@code
 * Inspect.of(user).status();
 * Inspect.of(user).history(USER.name).removed();
 * }</pre>
 *
 * @param <E> the entity class
 */
public final class Inspect<E> {

    private final EntityState state;

    private Inspect(EntityState state) {
        this.state = state;
    }

    /**
     * Returns what is known of {@code entity}.
     *
     * @throws SessionException if it is no entity ({@code O017}), or a record, of which nothing is kept ({@code O191})
     */
    public static <E> Inspect<E> of(E entity) {
        if (entity instanceof Instrumented instrumented) {
            return new Inspect<>(EntityState.of(instrumented));
        }
        if (entity instanceof Record && entity.getClass().isAnnotationPresent(Entity.class)) {
            String name = entity.getClass().getSimpleName();
            throw new SessionException(
                    "O191",
                    name + " is a record, so it has no state: no session tracks it, and its components are what its row"
                            + " held when it was read; ask Inspect.mapping(" + name + ".class) how it is mapped");
        }
        throw new SessionException(
                "O017",
                entity.getClass().getName() + " is no entity, so nothing is known of its objects; use one that is");
    }

    /**
     * Returns how an entity is mapped: its attributes, columns, key, tables, and the classes above and below.
     *
     * <pre>{@code
     * Inspect.mapping(User.class).columns();
     * Inspect.mapping(Engineer.class).lineage().levels();
     * }</pre>
     *
     * @throws dev.athanor.orm.mapping.MappingException if the class is no entity ({@code M001})
     */
    public static <E> EntityMapping<E> mapping(Class<E> type) {
        return MappingSet.mappingOf(type);
    }

    /** {@return how the entity of the object is mapped} */
    public EntityMapping<?> mapping() {
        return state.mapping();
    }

    /** {@return where in its life the object is} */
    public EntityStatus status() {
        return state.status();
    }

    /** {@return what makes the object the one of its row; null as long as it has no row} */
    public @Nullable IdentityKey key() {
        return state.key();
    }

    /** {@return whether the object is in {@code session}} */
    public boolean isIn(Session session) {
        return Session.isOf(state, session);
    }

    /** {@return whether the attribute has a value: it is loaded or, in a new object, set} */
    public boolean isLoaded(AttributePath<? super E> attribute) {
        return state.isPresent(attribute.index()) && !state.isUnloaded(attribute.index());
    }

    /** {@return the names of the attributes that are not loaded} */
    public List<String> unloaded() {
        List<String> names = new ArrayList<>();
        state.mapping().attributes().forEach(attribute -> {
            if (state.key() != null && state.isUnloaded(attribute.slot())) {
                names.add(attribute.name());
            }
        });
        return names;
    }

    /** {@return whether an attribute differs from what is in the database, as far as that is loaded} */
    public boolean isModified() {
        return isModified(true);
    }

    /** {@return whether an attribute other than a collection differs from what is in the database} */
    public boolean isModifiedBesideCollections() {
        return isModified(false);
    }

    private boolean isModified(boolean collections) {
        InPlaceChanges.notice(state);
        for (ColumnMapping column : state.mapping().columns()) {
            if (isChanged(column.slot())) {
                return true;
            }
        }
        for (RelationshipMapping relationship : state.mapping().relationships()) {
            boolean changed = relationship.leadsToRecord()
                    ? isChanged(relationship.slot())
                    : !History.of(state, relationship).isUnchanged();
            if ((collections || !relationship.isMany()) && changed) {
                return true;
            }
        }
        return false;
    }

    private boolean isChanged(int slot) {
        return state.key() == null ? state.isPresent(slot) : state.differs(slot) || state.assigned(slot) != null;
    }

    /** {@return how the attribute differs from what is in the database} */
    public AttributeHistory history(AttributePath<? super E> attribute) {
        int slot = attribute.index();
        if (state.attribute(slot) instanceof RelationshipMapping relationship && !relationship.leadsToRecord()) {
            History history = History.of(state, relationship);
            return new AttributeHistory(history.added(), history.unchanged(), history.removed());
        }
        return columnHistory(slot);
    }

    private AttributeHistory columnHistory(int slot) {
        if (!state.isPresent(slot)) {
            return new AttributeHistory(List.of(), List.of(), List.of());
        }
        if (!isChanged(slot)) {
            return new AttributeHistory(List.of(), one(state.value(slot)), List.of());
        }
        Object before = state.key() == null ? EntityState.UNKNOWN : state.committed(slot);
        return new AttributeHistory(
                one(state.value(slot)), List.of(), before == EntityState.UNKNOWN ? List.of() : one(before));
    }

    /**
     * Gives an attribute the value that the database is known to have: no event comes of it, nothing is written, and
     * what was changed of it before is forgotten.
     *
     * <pre>{@code
     * Inspect.of(user).setLoaded(USER.addresses, addressesFromElsewhere);
     * }</pre>
     *
     * @param value the value; for a collection any collection or map of its members
     */
    public void setLoaded(AttributePath<? super E> attribute, @Nullable Object value) {
        int slot = attribute.index();
        Instrumented entity = state.present();
        state.expire(slot);
        if (state.attribute(slot) instanceof RelationshipMapping relationship && relationship.isMany()) {
            state.setLoadedCollection(entity, relationship, members(value));
        } else {
            state.setLoaded(entity, slot, value);
        }
    }

    /**
     * Has the next flush write what {@code expression} is in the database into an attribute. Until then the attribute
     * is as it was; after it, it is loaded on first use, or known where the database returns it.
     *
     * <pre>{@code
     * Inspect.of(page).assign(PAGE.visits, PAGE.visits.plus(1));
     * }</pre>
     *
     * @throws SessionException if the attribute is only read ({@code O059})
     */
    public <T> void assign(Attribute<? super E, T> attribute, Expression<? extends T> expression) {
        ColumnValue.assign(state, attribute.index(), expression);
    }

    /**
     * Has the next flush write the value of an attribute that was changed in place, where nothing sees it: the contents
     * of a document, an array.
     *
     * <pre>{@code
     * page.settings().put("theme", "dark");
     * Inspect.of(page).markModified(PAGE.settings);
     * }</pre>
     *
     * @throws SessionException if the attribute is a relationship, part of the key or the version, or not loaded
     *     ({@code O096})
     */
    public void markModified(AttributePath<? super E> attribute) {
        ColumnValue.markModified(state, attribute.index());
    }

    private static Collection<?> members(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        return value instanceof Collection<?> members ? members : List.of();
    }

    private static List<@Nullable Object> one(@Nullable Object value) {
        List<@Nullable Object> one = new ArrayList<>();
        one.add(value);
        return one;
    }

    /**
     * How an attribute differs from what is in the database.
     *
     * @param added the value, or the members, that are new
     * @param unchanged the value, or the members, that are as they were
     * @param removed the value, or the members, that were there before; empty where they are not known
     */
    public record AttributeHistory(
            List<? extends @Nullable Object> added,
            List<? extends @Nullable Object> unchanged,
            List<? extends @Nullable Object> removed) {}
}
