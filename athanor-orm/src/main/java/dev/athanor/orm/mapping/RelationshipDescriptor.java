package dev.athanor.orm.mapping;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.InnerJoin;
import dev.athanor.orm.annotation.Lazy;
import dev.athanor.orm.mapping.CollectionHint.MapKey;
import dev.athanor.orm.mapping.CollectionHint.Position;
import dev.athanor.orm.relation.GivenJoin;
import dev.athanor.orm.relation.JoinHint;
import dev.athanor.orm.relation.JoinHint.Given;
import dev.athanor.sql.ast.FromClause;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that holds one or many objects of another entity. Immutable: the methods that add something return a new
 * descriptor.
 *
 * <pre>{@code
 * RelationshipDescriptor.of("addresses", Address.class, RelationshipKind.LIST).backPopulates("user")
 * }</pre>
 *
 * @param name the name of the field
 * @param target the class of the related objects
 * @param kind what the field holds
 * @param backPopulates the attribute of the other side, or the empty text
 * @param cascade the operations that go on; {@link Cascade#ALL} is resolved
 * @param loading when it is loaded, and what else holds
 * @param join what is said of the way between the tables
 * @param collection what is said of the collection
 */
public record RelationshipDescriptor(
        String name,
        Class<?> target,
        RelationshipKind kind,
        String backPopulates,
        Set<Cascade> cascade,
        Loading loading,
        JoinHint join,
        CollectionHint collection)
        implements AttributeDescriptor {

    /**
     * When a relationship is loaded, and what else holds of it.
     *
     * @param lazy when it is loaded
     * @param traits what holds of it
     * @param depth how often loading at once may come to the same entity again
     * @param inner whether a join that loads it may be an inner one
     */
    public record Loading(Lazy lazy, Set<RelationshipTrait> traits, int depth, InnerJoin inner) {

        /** Creates the value and copies the traits. */
        public Loading {
            EnumSet<RelationshipTrait> copy = EnumSet.noneOf(RelationshipTrait.class);
            copy.addAll(traits);
            traits = Collections.unmodifiableSet(copy);
        }
    }

    /** Creates the descriptor and resolves {@link Cascade#ALL}. */
    public RelationshipDescriptor {
        EnumSet<Cascade> copy = EnumSet.noneOf(Cascade.class);
        copy.addAll(cascade);
        if (copy.remove(Cascade.ALL)) {
            copy.addAll(EnumSet.complementOf(EnumSet.of(Cascade.ALL, Cascade.DELETE_ORPHAN)));
        }
        cascade = Collections.unmodifiableSet(copy);
    }

    /** Returns a relationship of which nothing else is said. */
    public static RelationshipDescriptor of(String name, Class<?> target, RelationshipKind kind) {
        return new RelationshipDescriptor(
                name,
                target,
                kind,
                "",
                EnumSet.of(Cascade.SAVE_UPDATE, Cascade.MERGE),
                new Loading(Lazy.SELECT, Set.of(), 0, InnerJoin.NEVER),
                JoinHint.UNSAID,
                CollectionHint.UNSAID);
    }

    /** {@return whether {@code trait} holds of the relationship} */
    public boolean is(RelationshipTrait trait) {
        return loading.traits().contains(trait);
    }

    /** {@return when it is loaded} */
    public Lazy lazy() {
        return loading.lazy();
    }

    /** Returns this relationship with its other side. */
    public RelationshipDescriptor backPopulates(String attribute) {
        return new RelationshipDescriptor(name, target, kind, attribute, cascade, loading, join, collection);
    }

    /** Returns this relationship with the operations that go on; no argument means none. */
    public RelationshipDescriptor cascade(Cascade... operations) {
        return new RelationshipDescriptor(
                name, target, kind, backPopulates, Set.of(operations), loading, join, collection);
    }

    /** Returns this relationship with the time of its loading. */
    public RelationshipDescriptor lazy(Lazy lazy) {
        return loading(new Loading(lazy, loading.traits(), loading.depth(), loading.inner()));
    }

    /** Returns this relationship with how often loading at once may come to the same entity again. */
    public RelationshipDescriptor joinDepth(int depth) {
        return loading(new Loading(loading.lazy(), loading.traits(), depth, loading.inner()));
    }

    /** Returns this relationship with whether a join that loads it may be an inner one. */
    public RelationshipDescriptor innerJoin(InnerJoin inner) {
        return loading(new Loading(loading.lazy(), loading.traits(), loading.depth(), inner));
    }

    /** Returns this to-one relationship as one that is never null. */
    public RelationshipDescriptor notNull() {
        return with(RelationshipTrait.NOT_NULL);
    }

    /** Returns this relationship with deletion of unloaded rows left to the database. */
    public RelationshipDescriptor passiveDeletes() {
        return with(RelationshipTrait.PASSIVE_DELETES);
    }

    /** Returns this relationship with all rows updated that refer to a key that changes. */
    public RelationshipDescriptor activeUpdates() {
        return with(RelationshipTrait.ACTIVE_UPDATES);
    }

    /** Returns this relationship as one in which an object has one parent at most. */
    public RelationshipDescriptor singleParent() {
        return with(RelationshipTrait.SINGLE_PARENT);
    }

    /** Returns this relationship with its foreign key written by a statement of its own. */
    public RelationshipDescriptor postUpdate() {
        return with(RelationshipTrait.POST_UPDATE);
    }

    /** Returns this relationship as one that is only read. */
    public RelationshipDescriptor viewOnly() {
        return with(RelationshipTrait.VIEW_ONLY);
    }

    /** Returns this relationship with the other side left as it is in memory when this one changes. */
    public RelationshipDescriptor unsynchronized() {
        return with(RelationshipTrait.UNSYNCHRONIZED);
    }

    /** Returns this relationship with related rows left as they are when its owner is deleted, loaded or not. */
    public RelationshipDescriptor passiveDeletesAll() {
        return with(RelationshipTrait.UNTOUCHED_BY_DELETES);
    }

    /** Returns this relationship with the table between the two of a many-to-many relationship. */
    public RelationshipDescriptor secondary(String table) {
        return join(join.secondary(table));
    }

    /** Returns this relationship with the foreign key attribute or column to join by. */
    public RelationshipDescriptor joinBy(String attribute) {
        return join(join.joinBy(attribute));
    }

    /** Returns this relationship of a table with itself with the attribute or column on the far side. */
    public RelationshipDescriptor remoteSide(String attribute) {
        return join(join.remoteSide(attribute));
    }

    /** Returns this relationship with a condition of its own, made for what stands for the far side. */
    public RelationshipDescriptor primaryJoin(Function<FromClause, GivenJoin> condition) {
        Given given = join.given();
        return join(join.given(new Given(condition, given.secondary(), given.targetFrom(), given.secondaryFrom())));
    }

    /** Returns this many-to-many relationship with a condition of its own from the target to the table between. */
    public RelationshipDescriptor secondaryJoin(Function<FromClause, GivenJoin> condition) {
        Given given = join.given();
        return join(join.given(new Given(given.primary(), condition, given.targetFrom(), given.secondaryFrom())));
    }

    /** Returns this relationship with its target read from what {@code source} makes, in place of its tables. */
    public RelationshipDescriptor targetFrom(Supplier<FromClause> source) {
        Given given = join.given();
        return join(join.given(new Given(given.primary(), given.secondary(), source, given.secondaryFrom())));
    }

    /** Returns this relationship with what {@code source} makes between the two, in place of one table. */
    public RelationshipDescriptor secondaryFrom(Supplier<FromClause> source) {
        Given given = join.given();
        return join(join.given(new Given(given.primary(), given.secondary(), given.targetFrom(), source)));
    }

    /** Returns this relationship as one that may write the columns that the others write, too. */
    public RelationshipDescriptor overlaps(String... relationships) {
        return join(join.overlaps(Set.of(relationships)));
    }

    /** Returns this collection in an order. */
    public RelationshipDescriptor orderBy(String attributes) {
        return collection(collection.orderBy(attributes));
    }

    /** Returns this map with the attribute of the target that is its key. */
    public RelationshipDescriptor mapKey(String attribute) {
        return key(new MapKey(
                attribute, collection.key().function(), collection.key().ignoresUnset()));
    }

    /** Returns this map with what makes the key of a member. */
    @SuppressWarnings("unchecked") // the members of the map are of the target
    public <T> RelationshipDescriptor mapKeyBy(Function<T, ? extends @Nullable Object> function) {
        MapKey key = collection.key();
        return key(new MapKey(key.attribute(), (Function<Object, @Nullable Object>) function, key.ignoresUnset()));
    }

    /** Returns this map as one that leaves out a member whose key is not set yet. */
    public RelationshipDescriptor ignoreUnsetKey() {
        return key(new MapKey(collection.key().attribute(), collection.key().function(), true));
    }

    /** Returns this sorted set with its order. */
    @SuppressWarnings("unchecked") // the members of the set are of the target
    public <T> RelationshipDescriptor sortedBy(Comparator<T> order) {
        return collection(collection.order((Comparator<Object>) order));
    }

    /** Returns this list with the attribute of the target that holds the place in it, counted from {@code first}. */
    public RelationshipDescriptor position(String attribute, int first) {
        return positionBy(attribute, index -> index + first);
    }

    /** Returns this list with the attribute of the target that holds what {@code values} makes of the index. */
    public RelationshipDescriptor positionBy(String attribute, IntFunction<?> values) {
        return collection(collection.position(new Position(attribute, values, false)));
    }

    /** Returns this list as one in which what is put at the end gets the place there though it has one. */
    public RelationshipDescriptor renumberOnAdd() {
        Position position = collection.position();
        return position == null
                ? this
                : collection(collection.position(new Position(position.attribute(), position.values(), true)));
    }

    private RelationshipDescriptor key(MapKey key) {
        return collection(collection.key(key));
    }

    private RelationshipDescriptor with(RelationshipTrait trait) {
        EnumSet<RelationshipTrait> more = EnumSet.of(trait);
        more.addAll(loading.traits());
        return loading(new Loading(loading.lazy(), more, loading.depth(), loading.inner()));
    }

    private RelationshipDescriptor loading(Loading newLoading) {
        return new RelationshipDescriptor(name, target, kind, backPopulates, cascade, newLoading, join, collection);
    }

    private RelationshipDescriptor join(JoinHint newJoin) {
        return new RelationshipDescriptor(name, target, kind, backPopulates, cascade, loading, newJoin, collection);
    }

    private RelationshipDescriptor collection(CollectionHint newCollection) {
        return new RelationshipDescriptor(name, target, kind, backPopulates, cascade, loading, join, newCollection);
    }
}
